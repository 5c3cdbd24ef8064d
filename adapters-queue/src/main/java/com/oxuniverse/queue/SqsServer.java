package com.oxuniverse.queue;

import com.oxuniverse.application.TransientFailure;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// The server and our queues on it, found by their names, and made if they may be.
public final class SqsServer {

  /// Whatever was received so often by nobody who could say why ends among the dead letters: a net
  /// below our own five attempts, for messages that kill whoever receives them.
  private static final int RECEIVED_AT_MOST = 10;

  /// As long as Amazon keeps any.
  private static final String FOURTEEN_DAYS = "1209600";

  private static final Set<Integer> DENIALS = Set.of(400, 401, 403);

  private final SqsClient client;
  private final QueueOptions options;
  private final Map<String, String> urls = new ConcurrentHashMap<>();

  public SqsServer(SqsClient client, QueueOptions options) {
    this.client = client;
    this.options = options;
  }

  QueueOptions options() {
    return options;
  }

  /// Makes sure that all queues are there.
  ///
  /// @throws TransientFailure if the server does not answer, or a queue is missing that must not be
  ///   made
  public void prepare() {
    for (QueueName queue : QueueName.values()) {
      call(() -> url(queue));
      call(() -> deadLettersUrl(queue));
    }
  }

  /// What is wrong with how we were told to use the queues.
  public sealed interface Mistake {}

  /// It is not there, and we must not make it.
  public record Missing(String queue) implements Mistake {}

  /// The server does not want us.
  public record Denied(String why) implements Mistake {}

  /// Looks once whether all queues can be used.
  ///
  /// @return empty also if the server cannot be reached: that ends by itself
  public Optional<Mistake> mistake() {
    try {
      return Arrays.stream(QueueName.values())
          .flatMap(queue -> Stream.of(queue.text(), queue.deadLetters()))
          .map(name -> options.prefix() + name)
          .filter(name -> existing(name).isEmpty() && !options.creates())
          .findFirst()
          .map(Missing::new);
    } catch (SqsException e) {
      return DENIALS.contains(e.statusCode()) && !e.isThrottlingException()
          ? Optional.of(new Denied(String.valueOf(e.getMessage())))
          : Optional.empty();
    } catch (SdkException e) {
      return Optional.empty();
    }
  }

  /// Does something with a queue. If it is gone, as after a restart of a server that forgets, it is
  /// looked for anew, and made if it may be.
  <T> T with(QueueName queue, BiFunction<SqsClient, String, T> work) {
    return call(() -> {
      try {
        return work.apply(client, url(queue));
      } catch (QueueDoesNotExistException e) {
        urls.clear();
        return work.apply(client, url(queue));
      }
    });
  }

  <T> T withDeadLetters(QueueName queue, BiFunction<SqsClient, String, T> work) {
    return call(() -> {
      try {
        return work.apply(client, deadLettersUrl(queue));
      } catch (QueueDoesNotExistException e) {
        urls.clear();
        return work.apply(client, deadLettersUrl(queue));
      }
    });
  }

  private interface Call<T> {
    T get();
  }

  private static <T> T call(Call<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new TransientFailure("the queues cannot be reached: " + e.getMessage(), e);
    }
  }

  private String url(QueueName queue) {
    return known(queue.text())
        .orElseGet(() ->
            found(
                queue,
                queue.text(),
                Map.of(
                    QueueAttributeName.VISIBILITY_TIMEOUT,
                    Long.toString(options.visibility().toSeconds()),
                    QueueAttributeName.REDRIVE_POLICY,
                    "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                        .formatted(arn(deadLettersUrl(queue)), RECEIVED_AT_MOST))));
  }

  private String deadLettersUrl(QueueName queue) {
    return known(queue.deadLetters())
        .orElseGet(() ->
            found(
                queue,
                queue.deadLetters(),
                Map.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, FOURTEEN_DAYS)));
  }

  private Optional<String> known(String name) {
    return Optional.ofNullable(urls.get(name));
  }

  private String found(QueueName queue, String name, Map<QueueAttributeName, String> attributes) {
    var full = options.prefix() + name;
    var url =
        options.creates()
            ? existing(full).orElseGet(() -> made(queue, full, attributes))
            : existing(full).orElseThrow(() -> new TransientFailure("there is no queue " + full));
    urls.put(name, url);
    return url;
  }

  private Optional<String> existing(String name) {
    try {
      return Optional.of(client.getQueueUrl(it -> it.queueName(name)).queueUrl());
    } catch (QueueDoesNotExistException e) {
      return Optional.empty();
    }
  }

  private String made(QueueName queue, String name, Map<QueueAttributeName, String> attributes) {
    var all = new EnumMap<QueueAttributeName, String>(attributes);
    if (queue.isFifo()) {
      all.put(QueueAttributeName.FIFO_QUEUE, "true");
    }
    try {
      return client.createQueue(it -> it.queueName(name).attributes(all)).queueUrl();
    } catch (SqsException e) {
      // Somebody else may have been faster, with attributes of their own.
      return existing(name).orElseThrow(() -> e);
    }
  }

  private String arn(String url) {
    return client
        .getQueueAttributes(it -> it.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
        .attributes()
        .getOrDefault(QueueAttributeName.QUEUE_ARN, "");
  }
}
