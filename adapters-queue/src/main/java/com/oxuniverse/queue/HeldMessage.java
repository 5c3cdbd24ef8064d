package com.oxuniverse.queue;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// A message that was received and is ours for a while.
record HeldMessage(Message message) {

  static HeldMessage of(Message message) {
    return new HeldMessage(message);
  }

  String id() {
    return message.messageId();
  }

  String body() {
    return message.body();
  }

  String receipt() {
    return message.receiptHandle();
  }

  /// How often it was received by now, this time included.
  int received() {
    return Integer.parseInt(
        attribute(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT).orElse("1"));
  }

  boolean isNew() {
    return received() == 1;
  }

  Optional<Instant> sentAt() {
    return attribute(MessageSystemAttributeName.SENT_TIMESTAMP)
        .map(Long::parseLong)
        .map(Instant::ofEpochMilli);
  }

  /// Whatever orders it, if anything does.
  Optional<String> group() {
    return attribute(MessageSystemAttributeName.MESSAGE_GROUP_ID);
  }

  private Optional<String> attribute(MessageSystemAttributeName name) {
    return Optional.ofNullable(message.attributes().get(name));
  }
}
