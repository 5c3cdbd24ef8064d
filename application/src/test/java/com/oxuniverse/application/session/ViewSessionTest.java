package com.oxuniverse.application.session;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.SYMBOLS;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.application.port.in.ViewSession.Today;
import com.oxuniverse.domain.calendar.ClosureReason;
import com.oxuniverse.domain.calendar.MarketState;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.session.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewSessionTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");

  private Today today() {
    return game.play().viewSession().today();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01T12:00, 2024-01-01, HOLIDAY, 2024-01-02T06:00",
    "2024-01-02T05:59:59.999999, 2024-01-01, HOLIDAY, 2024-01-02T06:00",
    "2024-01-06T06:00, 2024-01-06, WEEKEND, 2024-01-08T06:00",
    "2024-01-07T23:59, 2024-01-07, WEEKEND, 2024-01-08T06:00",
    "2024-01-08T05:59, 2024-01-07, WEEKEND, 2024-01-08T06:00"
  })
  void a_day_off_says_why_and_when_picks_are_taken_again(
      String korean, String date, ClosureReason reason, String opening) {
    game.at(korean);

    assertThat(today().day()).isEqualTo(day(date));
    assertThat(today().session()).isEmpty();
    assertThat(today().closure()).contains(reason);
    assertThat(today().nextOpening()).isEqualTo(korea(opening));
    assertThat(today().now()).isEqualTo(game.now());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02T06:00, 2024-01-03T06:00, just open",
    "2024-01-02T23:58:59.999999, 2024-01-03T06:00, still open",
    "2024-01-02T23:59, 2024-01-03T06:00, the cutoff was missed",
    "2024-01-03T05:59:59.999999, 2024-01-03T06:00, still Tuesday"
  })
  void the_next_opening_is_to_come_once_the_day_has_opened(
      String korean, String opening, String why) {
    game.opened(TUESDAY).at(korean);

    assertThat(today().day()).isEqualTo(day(TUESDAY));
    assertThat(today().closure()).isEmpty();
    assertThat(today().session()).contains(game.session(TUESDAY));
    assertThat(today().nextOpening()).as(why).isEqualTo(korea(opening));
  }

  @Test
  void an_opening_that_is_late_is_still_todays() {
    game.prepared(TUESDAY).at(TUESDAY + "T07:00");
    assertThat(today().nextOpening()).isEqualTo(korea(TUESDAY + "T06:00"));

    game.at(WEDNESDAY + "T07:00");
    assertThat(today().session()).as("nobody prepared it").isEmpty();
    assertThat(today().nextOpening()).isEqualTo(korea(WEDNESDAY + "T06:00"));
  }

  @Test
  void after_a_cutoff_on_friday_the_next_opening_is_mondays() {
    game.opened("2024-01-05").closed("2024-01-05");

    assertThat(today().session()).map(it -> it.phase()).contains(Phase.CLOSED);
    assertThat(today().nextOpening()).isEqualTo(korea("2024-01-08T06:00"));
  }

  @Test
  void a_day_that_is_declared_closed_is_a_holiday_whatever_is_stored() {
    game.opened(TUESDAY).calendar().holiday(TUESDAY);

    assertThat(today().session()).isEmpty();
    assertThat(today().closure()).contains(ClosureReason.HOLIDAY);
  }

  // Can I predict?

  private Refusal refusal() {
    return game.play().viewSession().eligibility(ann).refusal().orElseThrow();
  }

  @Test
  void a_player_can_predict_while_the_window_is_open_and_a_slot_is_left() {
    game.opened(TUESDAY);

    var eligibility = game.play().viewSession().eligibility(ann);

    assertThat(eligibility.refusal()).isEmpty();
    assertThat(eligibility.slots().available()).isEqualTo(3);
    assertThat(eligibility.today()).isEqualTo(today());
  }

  @Test
  void the_first_reason_against_a_pick_is_told() {
    assertThat(refusal()).as("a holiday").isEqualTo(Refusal.SESSION_CLOSED);

    game.opened(TUESDAY);
    SYMBOLS.forEach(symbol -> game.pick(ann, symbol, UP));
    assertThat(refusal()).as("no slot").isEqualTo(Refusal.SLOTS_EXHAUSTED);

    game.at(TUESDAY + "T06:05");
    assertThat(game.play().viewSession().eligibility(ann).refusal()).as("refilled").isEmpty();

    game.at(TUESDAY + "T23:59");
    assertThat(refusal()).as("too late").isEqualTo(Refusal.OUTSIDE_WINDOW);

    game.closed(TUESDAY);
    assertThat(refusal()).as("cut off").isEqualTo(Refusal.SESSION_CLOSED);
  }

  @Test
  void what_is_told_is_what_a_pick_then_meets() {
    game.opened(TUESDAY).at(TUESDAY + "T23:59");

    assertThat(game.submit(ann, AAPL.ticker(), UP))
        .isEqualTo(new SubmitPrediction.Refused(refusal()));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02T17:59:59.999999, CLOSED, before four in New York",
    "2024-01-02T18:00,           PRE,    from four on",
    "2024-01-02T23:29:59.999999, PRE,    a moment before the open",
    "2024-01-02T23:30,           OPEN,   at the open",
    "2024-01-03T06:00,           AFTER,  at the close",
    "2024-01-03T10:00,           CLOSED, four hours later",
    "2024-01-01T23:30,           CLOSED, on a holiday"
  })
  void what_the_exchange_is_doing_is_part_of_today(String korean, MarketState state, String why) {
    assertThat(game.at(korean).play().viewSession().today().marketState()).as(why).isEqualTo(state);
  }
}
