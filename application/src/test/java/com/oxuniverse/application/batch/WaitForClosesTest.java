package com.oxuniverse.application.batch;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.fakes.FakeCycle;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.RunJob.SymbolsDropped;
import com.oxuniverse.application.port.in.RunJob.UniverseUnchecked;
import com.oxuniverse.application.port.out.UniverseSource.Dropped;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.session.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A day whose closes are late is asked about less and less often, and nobody is left waiting for
/// it.
class WaitForClosesTest {

  private static final Nickname BOSS = new Nickname("boss");

  private final FakeGame game = FakeGame.create();
  private final List<Instant> asked = new ArrayList<>();
  private final FakeCycle cycle = FakeCycle.of(game);

  private void advance() {
    cycle.catchUp();
  }

  @Nested
  class Asking {

    @BeforeEach
    void aDayIsDueWithoutCloses() {
      game.opened(TUESDAY).closed(TUESDAY).market().barsDown(true);
      game.prepared(WEDNESDAY).at(WEDNESDAY + "T06:00");
      advance();
      game.market().meanwhile(() -> asked.add(game.now()));
      game.due(TUESDAY);
    }

    /// Every second, as the loop of the service may.
    private void advanceFor(Duration duration) {
      var end = game.now().plus(duration);
      while (!game.now().isAfter(end)) {
        advance();
        game.after(Duration.ofSeconds(1));
      }
    }

    @Test
    void it_is_asked_about_again_after_fifteen_seconds_twice_as_long_and_at_last_five_minutes() {
      advanceFor(Duration.ofMinutes(30));

      var due = game.session(TUESDAY).settleDueAt();
      assertThat(asked)
          .extracting(at -> Duration.between(due, at).toSeconds())
          .as("asked to collect, asked to settle, and to settle again")
          .startsWith(0L, 0L, 15L, 45L, 105L, 225L, 465L, 765L, 1_065L);
    }

    @Test
    void what_comes_meanwhile_is_found_at_the_next_asking() {
      advanceFor(Duration.ofSeconds(16));
      game.market().barsDown(false);
      game.closes(TUESDAY, "101");
      advance();
      assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLING);

      advanceFor(Duration.ofSeconds(30));

      assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
    }

    @Test
    void the_next_asking_is_what_falls_due_next() {
      advance();
      assertThat(cycle.batch().queueDueJobs().nextDue()).isEqualTo(korea(WEDNESDAY + "T06:15:15"));

      game.at(WEDNESDAY + "T06:15:15");
      advance();
      assertThat(cycle.batch().queueDueJobs().nextDue()).isEqualTo(korea(WEDNESDAY + "T06:15:45"));
    }

    @Test
    void it_is_always_asked_when_the_day_is_given_up() {
      advance();
      game.at(WEDNESDAY + "T12:14:50");
      advance();
      game.at(WEDNESDAY + "T12:14:55");
      advance();
      assertThat(cycle.batch().queueDueJobs().nextDue()).isEqualTo(korea(WEDNESDAY + "T12:15"));

      game.at(WEDNESDAY + "T12:15");
      advance();

      assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
    }

    @Test
    void an_admin_who_settles_does_not_wait() {
      advance();
      game.market().barsDown(false);
      game.closes(TUESDAY, "101");
      var _ = game.settle(TUESDAY);

      assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
    }

    /// Another node, too, knows how long to wait.
    @Test
    void a_restart_goes_on_waiting() {
      advance();
      game.market().barsDown(false);
      var again = game.restartedUnder(GameRules.DEFAULT).closes(TUESDAY, "101");
      var afterRestart = FakeCycle.of(again).catchUp();
      assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLING);

      game.after(Duration.ofSeconds(15));
      afterRestart.catchUp();

      assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
    }

    @Test
    void an_admin_who_tries_again_does_not_wait() {
      advance();
      game.market().barsDown(false);
      game.closes(TUESDAY, "101");
      var run = cycle.last(Job.SETTLEMENT_RUN, TUESDAY);
      assertThat(run.summary())
          .isEqualTo("3 closes are awaited until 2024-01-03T03:15:00Z: AAPL, MSFT, NVDA");

      var _ = cycle.batch().retryJob().retry(new Admin(game.player("boss"), BOSS), run.id());
      advance();

      assertThat(game.session(TUESDAY).phase()).isEqualTo(Phase.SETTLED);
    }
  }

  // What the operator is told.

  @Test
  void dropped_symbols_are_told_once() {
    game.market().unusable(MSFT, "unknown to the provider");
    game.at(TUESDAY + "T05:30");
    advance();
    advance();

    assertThat(cycle.notices())
        .containsExactly(
            new SymbolsDropped(
                day(TUESDAY), List.of(new Dropped(MSFT, "unknown to the provider"))));
    assertThat(game.world().universes().find(day(TUESDAY)).orElseThrow().symbols())
        .contains(AAPL)
        .doesNotContain(MSFT);
  }

  @Test
  void a_universe_that_could_not_be_checked_is_told_once() {
    game.market().unchecked("no provider answers");
    game.at(TUESDAY + "T05:30");
    advance();
    advance();

    assertThat(cycle.notices())
        .containsExactly(new UniverseUnchecked(day(TUESDAY), "no provider answers"));
  }
}
