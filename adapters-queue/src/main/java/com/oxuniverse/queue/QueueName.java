package com.oxuniverse.queue;

import com.oxuniverse.application.events.Topic;
import java.util.Arrays;
import java.util.Optional;

/// Our queues. Those that end in `.fifo` keep the order within a group; each has another beside it
/// for its dead letters.
public enum QueueName {
  EOD_FETCH("ox-eod-fetch"),
  SETTLEMENT_COMPUTE("ox-settlement-compute"),
  POINTS_AWARD("ox-points-award.fifo"),
  PREDICTION_SUBMITTED("ox-prediction-submitted.fifo"),
  BATCH("ox-batch"),
  NOTIFICATIONS("ox-notifications");

  private static final String FIFO = ".fifo";

  private final String text;

  QueueName(String text) {
    this.text = text;
  }

  /// Where the events of a topic wait.
  public static QueueName of(Topic topic) {
    return switch (topic) {
      case CLOSES_WANTED -> EOD_FETCH;
      case SETTLEMENT_WANTED -> SETTLEMENT_COMPUTE;
      case SYMBOL_SETTLED -> POINTS_AWARD;
      case PREDICTION_SUBMITTED -> PREDICTION_SUBMITTED;
      case JOB_WANTED -> BATCH;
      case DAY_SETTLED -> NOTIFICATIONS;
    };
  }

  public static Optional<QueueName> named(String text) {
    return Arrays.stream(values()).filter(it -> it.text.equals(text)).findFirst();
  }

  public String text() {
    return text;
  }

  public boolean isFifo() {
    return text.endsWith(FIFO);
  }

  /// The name of the queue for its dead letters.
  public String deadLetters() {
    return isFifo()
        ? text.substring(0, text.length() - FIFO.length()) + "-dlq" + FIFO
        : text + "-dlq";
  }
}
