package com.oxuniverse.application.events;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.CheckPayout.Result;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckPayoutTest {

  private final EventWorld world = EventWorld.create();
  private UserId ann;

  @BeforeEach
  void annIsRight() {
    var game = world.game().opened(TUESDAY);
    ann = game.player("ann");
    var _ = game.pick(ann, AAPL, UP);
    var _ = game.closed(TUESDAY).closes(TUESDAY, "101").settled(TUESDAY);
  }

  private Result check() {
    return world.play().checkPayout().check(FakeGame.day(TUESDAY), AAPL);
  }

  private void takeBackTheWin() {
    var day = FakeGame.day(TUESDAY);
    var posting =
        new Posting(
            ann,
            -50,
            EntryReason.WIN_REVERSAL,
            RefId.winReversal(day, AAPL, ann, 2),
            Optional.of(day),
            Optional.of(AAPL),
            world.game().now());
    var fakes = world.game().world();
    var _ = fakes.unitOfWork().execute(() -> fakes.ledger().book(posting));
  }

  @Test
  void a_symbol_that_paid_what_it_owes_leaves_no_trace() {
    assertThat(check()).isEqualTo(new Result(1, 0));
    assertThat(world.game().world().store().errors()).isEmpty();
  }

  @Test
  void a_difference_is_kept_as_an_error_and_told_once() {
    takeBackTheWin();
    assertThat(check()).isEqualTo(new Result(0, 1));
    assertThat(check()).isEqualTo(new Result(0, 1));
    assertThat(world.game().world().store().errors())
        .containsExactly(
            new LoggedError(
                LoggedError.Type.PAYOUT_WRONG,
                FakeGame.day(TUESDAY),
                LoggedError.Severity.ERROR,
                Map.of("symbol", "AAPL", "awards", "0", "differences", "1"),
                world.game().now()));
  }
}
