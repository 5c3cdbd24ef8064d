package com.oxuniverse.application.session;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.OpenTradingDay.AlreadyOpened;
import com.oxuniverse.application.port.in.OpenTradingDay.NotPlayable;
import com.oxuniverse.application.port.in.OpenTradingDay.Opened;
import com.oxuniverse.application.port.in.OpenTradingDay.Result;
import com.oxuniverse.application.port.in.OpenTradingDay.TooEarly;
import com.oxuniverse.application.port.in.OpenTradingDay.UniverseMissing;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.slots.SlotRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTradingDayTest {

  private final FakeGame game = FakeGame.create();

  private Result open(String date) {
    return game.play().openTradingDay().open(day(date));
  }

  @Test
  void a_prepared_day_opens_at_six() {
    game.prepared(TUESDAY).at(TUESDAY + "T06:00");

    var opened = (Opened) open(TUESDAY);

    assertThat(opened.session().phase()).isEqualTo(Phase.OPEN);
    assertThat(opened.session().openedAt()).contains(korea(TUESDAY + "T06:00"));
    assertThat(opened.session().window().opensAt()).isEqualTo(korea(TUESDAY + "T06:00"));
    assertThat(opened.session().window().closesAt()).isEqualTo(korea(TUESDAY + "T23:59"));
    assertThat(game.session(TUESDAY)).isEqualTo(opened.session());
  }

  @Test
  void a_day_does_not_open_a_microsecond_early() {
    game.prepared(TUESDAY).at(TUESDAY + "T05:59:59.999999");

    assertThat(open(TUESDAY)).isEqualTo(new TooEarly(korea(TUESDAY + "T06:00")));
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SCHEDULED);
  }

  @Test
  void a_missed_opening_opens_late_with_the_window_it_always_had() {
    game.prepared(TUESDAY).at(TUESDAY + "T14:00");

    var opened = (Opened) open(TUESDAY);

    assertThat(opened.session().openedAt()).contains(korea(TUESDAY + "T14:00"));
    assertThat(opened.session().window().opensAt()).isEqualTo(korea(TUESDAY + "T06:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-01", "2024-01-06", "2024-01-07"})
  void a_holiday_or_a_weekend_cannot_be_opened(String date) {
    game.at(date + "T06:00");

    assertThat(open(date)).isEqualTo(new NotPlayable());
    assertThat(game.world().sessions().find(day(date))).isEmpty();
  }

  @Test
  void a_day_without_symbols_cannot_be_opened_until_it_has_some() {
    game.at(TUESDAY + "T06:00");
    assertThat(open(TUESDAY)).isEqualTo(new UniverseMissing());

    var _ = game.play().prepareUniverse().prepare(day(TUESDAY));

    assertThat(open(TUESDAY)).isInstanceOf(Opened.class);
  }

  @Test
  void a_day_without_symbols_leaves_no_session_behind_that_would_never_end() {
    game.at(TUESDAY + "T05:00");
    assertThat(open(TUESDAY)).isEqualTo(new TooEarly(korea(TUESDAY + "T06:00")));
    game.at(WEDNESDAY + "T06:00");
    assertThat(open(TUESDAY)).isEqualTo(new UniverseMissing());

    assertThat(game.world().sessions().find(day(TUESDAY))).isEmpty();
    assertThat(game.world().sessions().unsettled()).isEmpty();
  }

  @Test
  void a_repeated_opening_does_nothing() {
    game.opened(TUESDAY).at(TUESDAY + "T10:00");
    var before = game.session(TUESDAY);

    assertThat(open(TUESDAY)).isEqualTo(new AlreadyOpened(before));
    assertThat(game.session(TUESDAY)).isEqualTo(before);
  }

  @Test
  void a_session_never_moves_backwards_however_late_the_message() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY);
    assertThat(open(TUESDAY)).isEqualTo(new AlreadyOpened(game.session(TUESDAY)));
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.CLOSED);

    game.settled(TUESDAY);
    assertThat(open(TUESDAY)).isEqualTo(new AlreadyOpened(game.session(TUESDAY)));
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
  }

  @Test
  void of_many_openings_at_once_one_opens() {
    game.prepared(TUESDAY).at(TUESDAY + "T06:00");

    var results = Burst.of(32, () -> open(TUESDAY));

    assertThat(results).filteredOn(Opened.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(AlreadyOpened.class::isInstance).hasSize(31);
  }

  @Test
  void an_opening_that_fails_can_be_repeated() {
    game.prepared(TUESDAY).at(TUESDAY + "T06:00");
    game.world().unitOfWork().faultsFrom(() -> Fault.BREAKS_BEFORE_COMMIT);
    assertThatThrownBy(() -> open(TUESDAY)).isInstanceOf(TransientFailure.class);
    game.world().unitOfWork().faultsFrom(() -> Fault.NONE);

    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SCHEDULED);
    assertThat(open(TUESDAY)).isInstanceOf(Opened.class);
  }

  @Test
  void the_countdowns_of_earlier_days_end_when_a_day_opens() {
    var ann = game.player("ann");
    game.opened(TUESDAY).at(TUESDAY + "T23:58").pick(ann, AAPL, UP);

    game.opened(WEDNESDAY);

    assertThat(game.world().slots().find(ann, day(TUESDAY), SlotRules.DEFAULT).active()).isEmpty();
  }
}
