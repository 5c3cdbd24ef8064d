package com.oxuniverse.application.events;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.domain.prediction.Choice.DOWN;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.CountSubmissions.Submission;
import com.oxuniverse.application.port.out.SubmissionCounts.Count;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountSubmissionsTest {

  private static final TradingDay TUESDAY = FakeGame.day(FakeGame.TUESDAY);

  private final EventWorld world = EventWorld.create();

  private static Submission submission(int message, Symbol symbol, Choice choice) {
    return new Submission("message " + message, TUESDAY, symbol, choice);
  }

  private int count(Submission... submissions) {
    return world.play().countSubmissions().count(List.of(submissions));
  }

  @Test
  void picks_are_counted_by_symbol_and_choice() {
    assertThat(
            count(
                submission(1, AAPL, UP),
                submission(2, AAPL, UP),
                submission(3, AAPL, DOWN),
                submission(4, MSFT, DOWN)))
        .isEqualTo(4);
    assertThat(world.counts().of(TUESDAY))
        .containsExactly(new Count(TUESDAY, AAPL, 2, 1), new Count(TUESDAY, MSFT, 0, 1));
  }

  @Test
  void a_message_that_comes_again_counts_once() {
    assertThat(count(submission(1, AAPL, UP), submission(1, AAPL, UP))).isEqualTo(1);
    assertThat(count(submission(1, AAPL, UP), submission(2, AAPL, UP))).isEqualTo(1);
    assertThat(count(submission(2, AAPL, UP))).isZero();
    assertThat(world.counts().of(TUESDAY)).containsExactly(new Count(TUESDAY, AAPL, 2, 0));
  }

  @Test
  void nothing_counts_nothing() {
    assertThat(count()).isZero();
    assertThat(world.counts().of(TUESDAY)).isEmpty();
  }
}
