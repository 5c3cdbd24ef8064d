package com.oxuniverse.application.batch;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeCycle;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.FakePorts;
import com.oxuniverse.application.port.in.RunJob.JobBroke;
import com.oxuniverse.application.port.in.RunJob.UniverseCopied;
import com.oxuniverse.application.port.in.RunJob.UniverseMissing;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.domain.calendar.UnknownYearException;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.settlement.VoidReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days that run themselves: on time, late, after the service was down.
class DailyCycleTest {

  private static final String FRIDAY = "2024-01-05";
  private static final String MONDAY = "2024-01-08";

  private static final ViewJobs.Filter QUEUED =
      new ViewJobs.Filter(
          Optional.empty(), Optional.of(RunStatus.QUEUED), Optional.empty(), Optional.empty());

  private final FakeGame game = FakeGame.create();
  private final FakeCycle cycle = FakeCycle.of(game);

  private FakeGame advancedAt(String korean) {
    cycle.at(korean);
    return game;
  }

  private Phase phase(String date) {
    return game.session(date).phase();
  }

  private boolean isPrepared(String date) {
    return game.world().universes().find(day(date)).isPresent();
  }

  @Test
  void a_day_runs_its_course_when_it_is_called_in_time() {
    var ann = game.player("ann");
    game.closes(TUESDAY, "101");

    advancedAt(TUESDAY + "T05:29:59.999999");
    assertThat(isPrepared(TUESDAY)).isFalse();

    advancedAt(TUESDAY + "T05:30");
    assertThat(isPrepared(TUESDAY)).isTrue();
    assertThat(phase(TUESDAY)).isEqualTo(Phase.SCHEDULED);

    advancedAt(TUESDAY + "T06:00");
    assertThat(phase(TUESDAY)).isEqualTo(Phase.OPEN);
    game.pick(ann, AAPL, UP);

    advancedAt(TUESDAY + "T23:58:59.999999");
    assertThat(phase(TUESDAY)).isEqualTo(Phase.OPEN);

    advancedAt(TUESDAY + "T23:59");
    assertThat(phase(TUESDAY)).isEqualTo(Phase.CLOSED);

    advancedAt(WEDNESDAY + "T06:14:59.999999");
    assertThat(phase(TUESDAY)).isEqualTo(Phase.CLOSED);

    advancedAt(WEDNESDAY + "T06:15");
    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLED);
    assertThat(game.balance(ann)).isEqualTo(1_050);
    assertThat(cycle.notices()).isEmpty();
  }

  /// In New York's winter the close itself is 06:00 in Korea: the day before must wait, the new one
  /// must not.
  @Test
  void on_2025_01_15_the_day_opens_at_six_while_the_settlement_of_the_14th_waits() {
    game.closes("2025-01-14", "101").opened("2025-01-14").closed("2025-01-14");

    advancedAt("2025-01-15T06:00");
    assertThat(phase("2025-01-15")).isEqualTo(Phase.OPEN);
    assertThat(phase("2025-01-14")).isEqualTo(Phase.CLOSED);

    advancedAt("2025-01-15T06:15");
    assertThat(phase("2025-01-14")).isEqualTo(Phase.SETTLED);
  }

  @Test
  void in_summer_the_day_before_is_settled_at_six() {
    game.closes("2024-07-01", "101").opened("2024-07-01").closed("2024-07-01");

    advancedAt("2024-07-02T06:00");

    assertThat(phase("2024-07-01")).isEqualTo(Phase.SETTLED);
    assertThat(phase("2024-07-02")).isEqualTo(Phase.OPEN);
  }

  @Test
  void called_days_late_it_catches_up_with_everything_at_once() {
    var ann = game.player("ann");
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.closes(TUESDAY, "101");

    advancedAt(FRIDAY + "T12:00");

    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLED);
    assertThat(game.session(TUESDAY).closedAt()).contains(korea(FRIDAY + "T12:00"));
    assertThat(phase(FRIDAY)).isEqualTo(Phase.OPEN);
    assertThat(game.balance(ann)).isEqualTo(1_050);
  }

  @Test
  void a_day_that_was_prepared_but_never_opened_is_settled_all_the_same() {
    game.prepared(TUESDAY).closes(TUESDAY, "101");

    advancedAt(WEDNESDAY + "T06:15");

    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLED);
    assertThat(game.play().viewSettlements().find(day(TUESDAY), AAPL)).isPresent();
  }

  @Test
  void a_day_that_was_missed_altogether_had_no_players_and_is_left_out() {
    advancedAt(WEDNESDAY + "T06:15");

    assertThat(game.world().sessions().find(day(TUESDAY))).isEmpty();
    assertThat(phase(WEDNESDAY)).isEqualTo(Phase.OPEN);
  }

  @Test
  void a_day_is_not_begun_when_its_window_is_over() {
    advancedAt(TUESDAY + "T23:59");
    assertThat(game.world().sessions().find(day(TUESDAY))).isEmpty();

    advancedAt(WEDNESDAY + "T23:58:59.999999");
    assertThat(phase(WEDNESDAY)).isEqualTo(Phase.OPEN);
  }

  @Test
  void called_twice_or_many_times_at_once_it_does_what_once_does() {
    var ann = game.player("ann");
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.closes(TUESDAY, "101").at(WEDNESDAY + "T06:15");

    var _ =
        Burst.of(
            16,
            () -> {
              var _ = cycle.batch().queueDueJobs().queueDue();
              cycle.batch().viewJobs().page(QUEUED, 100).items().reversed().stream()
                  .map(JobRun::id)
                  .forEach(cycle::run);
              return true;
            });
    advancedAt(WEDNESDAY + "T06:15");

    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLED);
    assertThat(phase(WEDNESDAY)).isEqualTo(Phase.OPEN);
    assertThat(game.balance(ann)).isEqualTo(1_050);
    assertThat(game.world().store().ledgerOf(ann)).hasSize(2);
  }

  @Test
  void over_a_weekend_friday_is_settled_on_saturday_and_nothing_opens_before_monday() {
    game.closes(FRIDAY, "101").opened(FRIDAY);

    advancedAt(FRIDAY + "T23:59");
    advancedAt("2024-01-06T06:15");
    assertThat(phase(FRIDAY)).isEqualTo(Phase.SETTLED);
    assertThat(game.world().sessions().find(day("2024-01-06"))).isEmpty();

    advancedAt("2024-01-07T12:00");
    assertThat(game.world().sessions().find(day("2024-01-07"))).isEmpty();

    advancedAt(MONDAY + "T06:00");
    assertThat(phase(MONDAY)).isEqualTo(Phase.OPEN);
  }

  @Test
  void it_waits_for_closes_and_gives_up_six_hours_after_they_were_due() {
    game.closes(TUESDAY, "101").market().silentAbout(MSFT, true);
    game.opened(TUESDAY).closed(TUESDAY);

    advancedAt(WEDNESDAY + "T06:15");
    advancedAt(WEDNESDAY + "T12:14:59.999999");
    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLING);

    advancedAt(WEDNESDAY + "T12:15");
    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLED);
    assertThat(game.play().viewSettlements().find(day(TUESDAY), MSFT).orElseThrow().voidReason())
        .contains(VoidReason.MISSING_CLOSE);
  }

  @Test
  void a_service_that_was_down_for_long_does_not_give_up_at_the_first_answer_that_fails() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY).market().silentAbout(MSFT, true);

    advancedAt("2024-01-04T15:00");
    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLING);
    assertThat(nextDue()).isBeforeOrEqualTo(korea("2024-01-04T15:30"));

    game.market().silentAbout(MSFT, false);
    advancedAt("2024-01-04T15:01");
    assertThat(game.play().viewSettlements().find(day(TUESDAY), MSFT).orElseThrow().voidReason())
        .isEmpty();
  }

  @Test
  void a_day_begun_too_late_is_given_up_after_half_an_hour() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY).market().silentAbout(MSFT, true);

    advancedAt("2024-01-04T15:00");
    advancedAt("2024-01-04T15:29:59.999999");
    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLING);

    advancedAt("2024-01-04T15:30");
    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLED);
  }

  @Test
  void while_the_source_of_symbols_fails_it_tries_again_until_it_works() {
    game.market().universeDown(true);
    advancedAt(TUESDAY + "T05:30");
    advancedAt(TUESDAY + "T06:00");
    assertThat(isPrepared(TUESDAY)).isFalse();

    game.market().universeDown(false);
    advancedAt(TUESDAY + "T06:10");

    assertThat(phase(TUESDAY)).isEqualTo(Phase.OPEN);
    var missing = new UniverseMissing(day(TUESDAY), "the source of the universe is down");
    assertThat(cycle.notices()).as("told while it failed").containsExactly(missing, missing);
  }

  @Test
  void copied_symbols_are_told_once_whatever_else_fails() {
    game.opened(TUESDAY).closed(TUESDAY).market().universeDown(true);
    var troubled = over(failing());

    troubled.at(WEDNESDAY + "T06:15").at(WEDNESDAY + "T06:16");

    assertThat(phase(WEDNESDAY)).isEqualTo(Phase.OPEN);
    assertThat(troubled.notices())
        .filteredOn(it -> !(it instanceof JobBroke))
        .containsExactly(new UniverseCopied(day(WEDNESDAY), "the source of the universe is down"));
  }

  /// The same game with other bars.
  private FakeCycle over(EndOfDayBars bars) {
    var market = new Ports.Market(game.market(), bars, game.market());
    return FakeCycle.of(
        game,
        UseCases.over(
            new Ports(market, FakePorts.storageOf(game.world())),
            game.calendar(),
            GameRules.DEFAULT,
            FakeGame.KEEP_ANSWERS,
            game.clock()));
  }

  private static EndOfDayBars failing() {
    return (session, _, _, _) -> {
      throw new IllegalStateException("the bars of %s cannot be read".formatted(session.date()));
    };
  }

  @Test
  void a_day_that_cannot_be_settled_does_not_keep_players_out_of_today() {
    game.opened(TUESDAY).closed(TUESDAY);

    over(failing()).at(WEDNESDAY + "T06:15");

    assertThat(phase(WEDNESDAY)).isEqualTo(Phase.OPEN);
    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLING);
  }

  @Test
  void a_day_that_cannot_be_settled_does_not_hold_up_the_next() {
    game.opened(TUESDAY).closed(TUESDAY).opened(WEDNESDAY).closed(WEDNESDAY);
    game.closes(WEDNESDAY, "101");
    EndOfDayBars failingOnTuesday =
        (session, before, symbols, now) ->
            session.tradingDay().equals(day(TUESDAY))
                ? failing().of(session, before, symbols, now)
                : game.market().of(session, before, symbols, now);

    over(failingOnTuesday).at("2024-01-04T06:15");

    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLING);
    assertThat(phase(WEDNESDAY)).isEqualTo(Phase.SETTLED);
  }

  @Test
  void of_several_days_that_fail_each_is_told() {
    game.opened(TUESDAY).closed(TUESDAY).opened(WEDNESDAY).closed(WEDNESDAY);

    var troubled = over(failing()).at("2024-01-04T06:15");

    for (var date : List.of(TUESDAY, WEDNESDAY)) {
      var run = troubled.last(Job.SETTLEMENT_RUN, date);
      assertThat(run.status()).isEqualTo(RunStatus.FAILED);
      assertThat(run.error().orElseThrow())
          .contains("the bars of %s cannot be read".formatted(date));
    }
    assertThat(troubled.notices())
        .filteredOn(it -> it instanceof JobBroke)
        .extracting(it -> ((JobBroke) it).run().day().toString())
        .contains(TUESDAY, WEDNESDAY);
  }

  /// Vendors may let themselves be waited for.
  @Test
  void today_opens_while_the_closes_of_the_day_before_are_still_asked_for() {
    game.closes("2024-07-01", "101").opened("2024-07-01").closed("2024-07-01");
    var phaseOfToday = new ArrayList<Phase>();
    EndOfDayBars watched =
        (session, before, symbols, now) -> {
          if (phaseOfToday.isEmpty()) {
            cycle.catchUp();
            phaseOfToday.add(phase("2024-07-02"));
          }
          return game.market().of(session, before, symbols, now);
        };

    over(watched).at("2024-07-02T06:00");

    assertThat(phaseOfToday).containsExactly(Phase.OPEN);
    assertThat(phase("2024-07-01")).isEqualTo(Phase.SETTLED);
  }

  /// 2025-01-09: announced when the day might already be on.
  @Test
  void a_day_that_is_declared_closed_after_it_opened_is_settled_as_void() {
    var ann = game.player("ann");
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.closes(TUESDAY, "101").calendar().holiday(TUESDAY);

    advancedAt(WEDNESDAY + "T06:15");

    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLED);
    assertThat(game.play().viewSettlements().find(day(TUESDAY), AAPL).orElseThrow().voidReason())
        .contains(VoidReason.MISSING_CLOSE);
    assertThat(game.balance(ann)).isEqualTo(1_000);
  }

  // When something falls due next.

  @ParameterizedTest
  @CsvSource({
    "2024-01-02T04:00, 2024-01-02T04:30, the cleanup",
    "2024-01-02T05:29:59, 2024-01-02T05:30, today's universe",
    "2024-01-02T05:30, 2024-01-02T06:00, today's opening",
    "2024-01-02T06:00, 2024-01-02T07:00, a look at all parts",
    "2024-01-02T07:59:59.999999, 2024-01-02T08:00, the integrity",
    "2024-01-02T23:00, 2024-01-02T23:59, today's cutoff",
    "2024-01-02T23:59, 2024-01-03T00:00, a look at all parts",
    "2024-01-06T05:29:59, 2024-01-06T06:00, no universe on a Saturday"
  })
  void without_sessions_what_falls_due_next_is_known_from_the_time(
      String korean, String due, String why) {
    game.at(korean);
    assertThat(nextDue()).as(why).isEqualTo(korea(due));
  }

  @Test
  void a_closed_day_is_due_when_it_may_be_settled_even_over_a_weekend() {
    game.opened(FRIDAY).closed(FRIDAY).at("2024-01-06T06:01");

    assertThat(nextDue()).isEqualTo(korea("2024-01-06T06:15"));
  }

  @Test
  void something_is_always_due_later_than_now() {
    game.closes(TUESDAY, "101");
    var now = game.now();
    for (int i = 0; i < 100; i++) {
      var due = nextDue();
      assertThat(due).isAfter(now);
      game.clock().set(due);
      cycle.catchUp();
      now = due;
    }
    assertThat(phase(TUESDAY)).isEqualTo(Phase.SETTLED);
    assertThat(game.world().sessions().unsettled()).hasSizeLessThanOrEqualTo(2);
  }

  /// Guessing could settle picks against a session that never was.
  @Test
  void a_year_that_the_calendar_does_not_know_is_an_error() {
    game.at("2031-01-02T06:00");

    assertThatThrownBy(cycle::queueDue).isInstanceOf(UnknownYearException.class);
    assertThatThrownBy(this::nextDue).isInstanceOf(UnknownYearException.class);
    assertThat(cycle.runs()).as("what needs no calendar").isNotEmpty();
  }

  private Instant nextDue() {
    return cycle.batch().queueDueJobs().nextDue();
  }
}
