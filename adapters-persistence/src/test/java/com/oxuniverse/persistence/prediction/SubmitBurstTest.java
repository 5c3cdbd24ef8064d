package com.oxuniverse.persistence.prediction;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.port.in.SubmitPrediction.Accepted;
import com.oxuniverse.application.port.in.SubmitPrediction.Refused;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.persistence.TestGame;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A player whose finger is quicker than the database.
@Tag("integration")
class SubmitBurstTest {

  @Test
  void of_256_equal_submits_at_once_one_is_a_pick_and_the_others_are_told_so() {
    try (var world = TestWorld.create()) {
      var game = TestGame.opened(world);
      var ann = game.player("ann");

      var results = Burst.of(256, () -> game.submit(ann, AAPL, Choice.UP));

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
