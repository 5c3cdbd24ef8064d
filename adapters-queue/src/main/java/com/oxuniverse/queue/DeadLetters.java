package com.oxuniverse.queue;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.port.out.ErrorLog;
import com.oxuniverse.domain.calendar.Timetable;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// Where messages go that nobody could consume, with the reason; each is kept as an error too.
public final class DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  static final String REASON = "reason";
  static final String RECEIVED_COUNT = "receivedCount";

  private static final int LONGEST_REASON = 500;

  private final SqsServer server;
  private final ErrorLog errors;
  private final Timetable timetable;
  private final InstantSource gameClock;

  public DeadLetters(
      SqsServer server, ErrorLog errors, Timetable timetable, InstantSource gameClock) {
    this.server = server;
    this.errors = errors;
    this.timetable = timetable;
    this.gameClock = gameClock;
  }

  /// @throws TransientFailure if it could not be put there: the message must not be deleted then
  void bury(QueueName queue, HeldMessage message, String why) {
    var reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
    var _ =
        server.withDeadLetters(
            queue,
            (client, url) ->
                client.sendMessage(it -> {
                  it.queueUrl(url)
                      .messageBody(message.body())
                      .messageAttributes(
                          Map.of(
                              REASON,
                              attribute("String", reason),
                              RECEIVED_COUNT,
                              attribute("Number", Integer.toString(message.received()))));
                  if (queue.isFifo()) {
                    it.messageGroupId(message.group().orElse(message.id()))
                        .messageDeduplicationId(message.id());
                  }
                }));
    record(queue, message, reason);
  }

  private static MessageAttributeValue attribute(String type, String value) {
    return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
  }

  /// The letter is safe by now: that its error is not kept must not make it come again.
  private void record(QueueName queue, HeldMessage message, String reason) {
    LOG.error("queue={} message={} is dead: {}", queue.text(), message.id(), reason);
    var now = gameClock.instant();
    try {
      errors.record(
          new LoggedError(
              LoggedError.Type.MESSAGE_DEAD,
              timetable.tradingDayOf(now),
              LoggedError.Severity.ERROR,
              Map.of("queue", queue.text(), "message", message.id(), "reason", reason),
              now));
    } catch (TransientFailure e) {
      LOG.warn("queue={} message={} is not among the errors", queue.text(), message.id(), e);
    }
  }
}
