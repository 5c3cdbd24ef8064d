package com.oxuniverse.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.port.in.CheckPayout;
import com.oxuniverse.application.port.in.CountSubmissions.Submission;
import com.oxuniverse.application.port.in.RunJob;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.Choice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each queue's messages ask for, and what they must say to be heard.
class MessageHandlersTest {

  private static final TradingDay TUESDAY = TradingDay.parse("2024-01-02");

  private static <T> void handle(MessageHandler<T> handler, PendingEvent event) throws Unreadable {
    handler.work().accept(told(handler, Events.written(event)));
  }

  private static <T> List<T> told(MessageHandler<T> handler, String body) throws Unreadable {
    return handler.parse(body).stream().map(MessageHandler.Content::told).toList();
  }

  private static PendingEvent changed(PendingEvent event, String from, String to) {
    assertThat(event.data()).contains(from);
    return new PendingEvent(
        event.sequence(),
        event.topic(),
        event.group(),
        event.id(),
        event.data().replace(from, to),
        event.at());
  }

  private static PendingEvent wanted(Job job, String run) {
    return Events.event(
        Topic.wanting(job),
        run,
        1,
        "{\"job\": \"%s\", \"run\": %s, \"tradingDay\": \"2024-01-02\"}".formatted(job, run));
  }

  @ParameterizedTest
  @EnumSource(Job.class)
  void a_run_that_waits_is_run(Job job) throws Unreadable {
    var runs = new ArrayList<RunId>();
    RunJob runJob =
        id -> {
          runs.add(id);
          return new RunJob.RunsElsewhere();
        };
    handle(MessageHandlers.jobs(Topic.wanting(job), runJob), wanted(job, "12"));
    assertThat(runs).containsExactly(new RunId(12));
  }

  @Test
  void a_run_that_is_gone_or_runs_elsewhere_needs_nothing_more() throws Unreadable {
    handle(
        MessageHandlers.jobs(Topic.JOB_WANTED, _ -> new RunJob.NoSuchRun()), Events.jobWanted(1));
    handle(
        MessageHandlers.jobs(Topic.JOB_WANTED, _ -> new RunJob.RunsElsewhere()),
        Events.jobWanted(1));
  }

  private static void assertRefused(MessageHandler<?> handler, PendingEvent event, String reason) {
    assertThatThrownBy(() -> handler.parse(Events.written(event)))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "\"12\"", "null", "99999999999999999999"})
  void a_run_is_a_number(String run) {
    var handler = MessageHandlers.jobs(Topic.JOB_WANTED, _ -> new RunJob.NoSuchRun());
    assertRefused(handler, changed(Events.jobWanted(12), "12", run), "MALFORMED: run");
  }

  @Test
  void a_job_is_known_and_in_its_queue() {
    var handler = MessageHandlers.jobs(Topic.JOB_WANTED, _ -> new RunJob.NoSuchRun());
    var event = Events.jobWanted(1);
    assertRefused(handler, changed(event, "CLEANUP", "MAKE_COFFEE"), "MALFORMED: job");
    assertRefused(handler, changed(event, "CLEANUP", "SETTLEMENT_RUN"), "FOREIGN");
    assertRefused(handler, wanted(Job.SETTLEMENT_RUN, "1"), "FOREIGN");
  }

  @Test
  void a_settled_symbol_is_checked() throws Unreadable {
    var checked = new ArrayList<String>();
    CheckPayout check =
        (day, symbol) -> {
          checked.add(day + " " + symbol);
          return new CheckPayout.Result(0, 0);
        };
    var handler = MessageHandlers.payouts(check);
    handle(handler, Events.symbolSettled("BRK.B", 1));
    assertThat(checked).containsExactly("2024-01-02 BRK.B");
    assertRefused(handler, Events.symbolSettled("brk b", 1), "MALFORMED: symbol");
    assertRefused(
        handler,
        changed(Events.symbolSettled("AAPL", 1), "\"revision\": 1", "\"revision\": 0"),
        "MALFORMED: revision");
  }

  @Test
  void a_pick_is_counted_by_the_id_of_its_event() throws Unreadable {
    var counted = new ArrayList<Submission>();
    var handler =
        MessageHandlers.submissions(some -> {
          counted.addAll(some);
          return some.size();
        });
    handle(handler, Events.submitted(7, 3));
    assertThat(counted)
        .containsExactly(
            new Submission("prediction-submitted:3", TUESDAY, new Symbol("AAPL"), Choice.UP));
  }

  @ParameterizedTest
  @CsvSource({
    "UP, SIDEWAYS, MALFORMED: choice",
    "AAPL, aapl, MALFORMED: symbol",
    "2024-01-02\", 2024-02-30\", MALFORMED: tradingDay",
    "tradingDay, day, MALFORMED: tradingDay"
  })
  void a_pick_says_what_was_picked_when(String from, String to, String reason) {
    assertRefused(
        MessageHandlers.submissions(it -> it.size()),
        changed(Events.submitted(7, 3), from, to),
        reason);
  }

  @Test
  void a_settled_day_is_told() throws Unreadable {
    var told = new ArrayList<TradingDay>();
    handle(MessageHandlers.days(told::add), Events.daySettled("2024-01-02", 1));
    assertThat(told).containsExactly(TUESDAY);
  }
}
