package com.oxuniverse.queue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// A client whose server takes only parts of batches, as Amazon's may.
final class FaultySqs implements SqsClient {

  private final SqsClient client;
  private final Set<String> refused = new HashSet<>();
  private final Set<String> broken = new HashSet<>();

  FaultySqs(SqsClient client) {
    this.client = client;
  }

  /// Refuses messages that say this.
  void refuse(String text) {
    refused.add(text);
  }

  /// Fails for the queues that have this in their names.
  void breakOff(String queue) {
    broken.add(queue);
  }

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
    if (broken.stream().anyMatch(request.queueUrl()::contains)) {
      throw SqsException.builder().message("access denied").build();
    }
    var taken = new ArrayList<SendMessageBatchRequestEntry>();
    var failed = new ArrayList<BatchResultErrorEntry>();
    for (SendMessageBatchRequestEntry entry : request.entries()) {
      if (refused.stream().anyMatch(entry.messageBody()::contains)) {
        failed.add(BatchResultErrorEntry.builder().id(entry.id()).code("InternalError").build());
      } else {
        taken.add(entry);
      }
    }
    if (taken.isEmpty()) {
      return SendMessageBatchResponse.builder().failed(failed).build();
    }
    return client.sendMessageBatch(request.toBuilder().entries(taken).build()).toBuilder()
        .failed(failed)
        .build();
  }

  @Override
  public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
    return client.getQueueUrl(request);
  }

  @Override
  public CreateQueueResponse createQueue(CreateQueueRequest request) {
    return client.createQueue(request);
  }

  @Override
  public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
    return client.getQueueAttributes(request);
  }

  @Override
  public String serviceName() {
    return client.serviceName();
  }

  @Override
  public void close() {}
}
