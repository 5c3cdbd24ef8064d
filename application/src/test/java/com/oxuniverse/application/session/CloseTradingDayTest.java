package com.oxuniverse.application.session;

import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.CloseTradingDay.AlreadyClosed;
import com.oxuniverse.application.port.in.CloseTradingDay.Closed;
import com.oxuniverse.application.port.in.CloseTradingDay.NotOpen;
import com.oxuniverse.application.port.in.CloseTradingDay.Result;
import com.oxuniverse.application.port.in.CloseTradingDay.TooEarly;
import com.oxuniverse.domain.session.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloseTradingDayTest {

  private final FakeGame game = FakeGame.create();

  private Result close(String date) {
    return game.play().closeTradingDay().close(day(date));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-02T23:59:00", "2024-01-03T04:00", "2024-01-05T12:00"})
  void an_open_day_is_cut_off_at_the_cutoff_or_whenever_the_message_comes(String korean) {
    game.opened(TUESDAY).at(korean);

    var closed = (Closed) close(TUESDAY);

    assertThat(closed.session().phase()).isEqualTo(Phase.CLOSED);
    assertThat(closed.session().closedAt()).contains(korea(korean));
    assertThat(game.session(TUESDAY)).isEqualTo(closed.session());
  }

  @Test
  void a_day_is_not_cut_off_a_microsecond_early() {
    game.opened(TUESDAY).at(TUESDAY + "T23:58:59.999999");

    assertThat(close(TUESDAY)).isEqualTo(new TooEarly(korea(TUESDAY + "T23:59")));
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.OPEN);
  }

  @Test
  void a_day_that_never_opened_cannot_be_closed() {
    assertThat(close(TUESDAY)).isEqualTo(new NotOpen());
    assertThat(close("2024-01-01")).isEqualTo(new NotOpen());

    game.prepared(TUESDAY).at(TUESDAY + "T23:59");
    assertThat(close(TUESDAY)).isEqualTo(new NotOpen());
  }

  @Test
  void a_repeated_or_late_cutoff_does_nothing() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY);
    assertThat(close(TUESDAY)).isEqualTo(new AlreadyClosed(game.session(TUESDAY)));

    game.settled(TUESDAY).at(WEDNESDAY + "T12:00");
    assertThat(close(TUESDAY)).isEqualTo(new AlreadyClosed(game.session(TUESDAY)));
    assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
    assertThat(game.session(TUESDAY).closedAt()).contains(korea(TUESDAY + "T23:59"));
  }

  @Test
  void of_many_cutoffs_at_once_one_closes() {
    game.opened(TUESDAY).at(TUESDAY + "T23:59");

    assertThat(Burst.of(32, () -> close(TUESDAY))).filteredOn(Closed.class::isInstance).hasSize(1);
  }
}
