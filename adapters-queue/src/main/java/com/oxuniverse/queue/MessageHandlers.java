package com.oxuniverse.queue;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.port.in.CheckPayout;
import com.oxuniverse.application.port.in.CountSubmissions;
import com.oxuniverse.application.port.in.CountSubmissions.Submission;
import com.oxuniverse.application.port.in.RunJob;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.queue.Unreadable.Reason;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done with the messages of each queue. They are read strictly: what is missing or of
/// another type makes a message a dead letter.
final class MessageHandlers {

  private static final Logger LOG = LoggerFactory.getLogger(MessageHandlers.class);

  /// As many as are received together.
  private static final int MANY = 10;

  private record SettledSymbol(TradingDay day, Symbol symbol) {}

  private MessageHandlers() {}

  /// @param topic the one of the jobs that wait in the queue
  static MessageHandler<RunId> jobs(Topic topic, RunJob runJob) {
    return new MessageHandler<>(
        topic, 1, it -> run(topic, it), runs -> runs.forEach(id -> run(runJob, id)));
  }

  /// A run that is at work elsewhere, has ended, or was deleted meanwhile needs nothing more of us:
  /// whoever makes runs announces again what got lost.
  private static void run(RunJob runJob, RunId id) {
    switch (runJob.run(id)) {
      case RunJob.Ended _ -> LOG.debug("run={} has ended", id);
      case RunJob.AlreadyEnded _ -> LOG.debug("run={} had ended", id);
      case RunJob.RunsElsewhere _ -> LOG.debug("run={} runs elsewhere", id);
      case RunJob.NoSuchRun _ -> LOG.warn("run={} is announced, but there is none", id);
    }
  }

  private static RunId run(Topic topic, Envelope envelope) throws Unreadable {
    var data = new JsonReader(envelope.data());
    var job = constant(Job.values(), data.text("job"), "job");
    if (Topic.wanting(job) != topic) {
      throw new Unreadable(Reason.FOREIGN, job + " does not belong here");
    }
    var _ = day(data);
    return new RunId(data.number("run"));
  }

  static MessageHandler<?> payouts(CheckPayout checkPayout) {
    return new MessageHandler<>(
        Topic.SYMBOL_SETTLED,
        MANY,
        it -> settled(new JsonReader(it.data())),
        all -> all.forEach(it -> checkPayout.check(it.day(), it.symbol())));
  }

  private static SettledSymbol settled(JsonReader data) throws Unreadable {
    var _ = data.number("revision");
    return new SettledSymbol(day(data), symbol(data));
  }

  static MessageHandler<?> submissions(CountSubmissions countSubmissions) {
    return new MessageHandler<>(
        Topic.PREDICTION_SUBMITTED,
        MANY,
        it -> submission(it.id(), new JsonReader(it.data())),
        countSubmissions::count);
  }

  private static Submission submission(String id, JsonReader data) throws Unreadable {
    return new Submission(
        id, day(data), symbol(data), constant(Choice.values(), data.text("choice"), "choice"));
  }

  /// @param told of each day that is settled, perhaps more than once
  static MessageHandler<TradingDay> days(Consumer<TradingDay> told) {
    return new MessageHandler<>(
        Topic.DAY_SETTLED, 1, it -> day(new JsonReader(it.data())), days -> days.forEach(told));
  }

  private static TradingDay day(JsonReader data) throws Unreadable {
    try {
      return TradingDay.parse(data.text("tradingDay"));
    } catch (DateTimeException e) {
      throw new Unreadable(Reason.MALFORMED, "tradingDay is no day");
    }
  }

  private static Symbol symbol(JsonReader data) throws Unreadable {
    return Symbol.parse(data.text("symbol"))
        .orElseThrow(() -> new Unreadable(Reason.MALFORMED, "symbol is no symbol"));
  }

  private static <E extends Enum<E>> E constant(E[] all, String text, String name)
      throws Unreadable {
    return Arrays.stream(all)
        .filter(it -> it.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Unreadable(Reason.MALFORMED, name + " is unknown"));
  }
}
