package com.oxuniverse.persistence.prediction;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.application.port.in.SubmitPrediction.Accepted;
import com.oxuniverse.application.port.in.SubmitPrediction.Refused;
import com.oxuniverse.application.port.out.PickDesk;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;
import com.oxuniverse.persistence.TestGame;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A player whose finger is quicker than the database.
@Tag("integration")
class SubmitBurstTest {

  /// So many find the desk empty before the first of them picks.
  private static final int TOGETHER = 8;

  /// Lets nobody have what was read before as many have read.
  private record CrowdedDesk(PickDesk desk, CountDownLatch readers) implements PickDesk {

    @Override
    public Desk read(UserId user, TradingDay day, Symbol symbol, SlotRules rules) {
      var read = desk.read(user, day, symbol, rules);
      readers.countDown();
      try {
        assertThat(readers.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return read;
    }

    @Override
    public PredictionId place(Pick pick, SlotAccount read, SlotAccount slots) {
      return desk.place(pick, read, slots);
    }

    @Override
    public void change(StoredPick read, Pick changed) {
      desk.change(read, changed);
    }

    @Override
    public void cancel(StoredPick livePick, Pick cancelled, SlotAccount read, SlotAccount slots) {
      desk.cancel(livePick, cancelled, read, slots);
    }
  }

  private static SubmitPrediction.Result submit(UseCases play, UserId user) {
    return play.submitPrediction()
        .submit(new SubmitPrediction.Command(user, AAPL.ticker(), Choice.UP));
  }

  @Test
  void of_256_equal_submits_at_once_one_is_a_pick_and_the_others_are_told_so() {
    try (var world = TestWorld.create()) {
      var game = TestGame.opened(world);
      var ann = game.player("ann");

      var desk = new CrowdedDesk(world.storage().desk(), new CountDownLatch(TOGETHER));
      var play = game.playedAt(desk);

      var results = Burst.of(256, () -> submit(play, ann));

      assertThat(results).filteredOn(Accepted.class::isInstance).hasSize(1);
      assertThat(results)
          .filteredOn(Refused.class::isInstance)
          .hasSize(255)
          .containsOnly(new Refused(Refusal.ALREADY_PREDICTED));
      var picks =
          world.storage().history().page(ann, PickFilter.ALL, Optional.empty(), 256, Instant.EPOCH);
      assertThat(picks.items()).hasSize(1);
      assertThat(world.storage().history().stats(ann, TUESDAY).picks()).isEqualTo(1);
      var slots = game.play().viewSlots().of(ann).slots();
      assertThat(slots.taken()).isEqualTo(1);
      assertThat(slots.available()).isEqualTo(2);
      assertThat(announced(world)).isEqualTo(1);
    }
  }

  private static long announced(TestWorld world) {
    return world
        .sql()
        .one(
            "SELECT count(*) AS events FROM outbox WHERE topic = 'prediction-submitted'",
            row -> row.number("events"));
  }
}
