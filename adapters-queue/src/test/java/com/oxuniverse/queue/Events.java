package com.oxuniverse.queue;

import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import java.time.Instant;
import java.util.List;

/// Events as the outbox holds them.
final class Events {

  static final Instant AT = Instant.parse("2024-01-02T01:00:00Z");

  private Events() {}

  /// An event as the message that tells it alone.
  static String written(PendingEvent event) {
    return Envelopes.written(List.of(event));
  }

  static PendingEvent event(Topic topic, String group, int number, String data) {
    return new PendingEvent(number, topic, group, topic.text() + ":" + number, data, AT);
  }

  static PendingEvent daySettled(String day, int number) {
    return event(Topic.DAY_SETTLED, day, number, "{\"tradingDay\": \"%s\"}".formatted(day));
  }

  static PendingEvent jobWanted(long run) {
    return event(
        Topic.JOB_WANTED,
        Long.toString(run),
        (int) run,
        "{\"job\": \"CLEANUP\", \"run\": %d, \"tradingDay\": \"2024-01-02\"}".formatted(run));
  }

  static PendingEvent submitted(long user, int number) {
    return event(
        Topic.PREDICTION_SUBMITTED,
        Long.toString(user),
        number,
        """
        {"choice": "UP", "symbol": "AAPL", "userId": %d, "tradingDay": "2024-01-02", \
        "submittedAt": "2024-01-02T01:00:00Z", "predictionId": %d}\
        """
            .formatted(user, number));
  }

  static PendingEvent symbolSettled(String symbol, int number) {
    return event(
        Topic.SYMBOL_SETTLED,
        "2024-01-02",
        number,
        "{\"symbol\": \"%s\", \"outcome\": null, \"revision\": 1, \"tradingDay\": \"2024-01-02\"}"
            .formatted(symbol));
  }
}
