package com.oxuniverse.application.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.oxuniverse.application.OperationsPorts;
import com.oxuniverse.application.OperationsUseCases;
import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.fakes.FakeActivity;
import com.oxuniverse.application.fakes.FakeErrorRecords;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.FakeIntegrity;
import com.oxuniverse.application.fakes.FakePorts;
import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.port.in.ViewSystemHealth.Part;
import com.oxuniverse.domain.rules.GameRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Those who run the service look at the game that is played.
class OperationsUseCasesTest {

  private final FakeGame game = FakeGame.create();
  private final FakeIntegrity integrity = new FakeIntegrity(game.world().store(), _ -> List.of());
  private final OperationsUseCases operations =
      OperationsUseCases.over(
          new OperationsPorts(
              integrity,
              new FakeErrorRecords(game.world().store()),
              new FakeActivity(game.world().store(), _ -> List.of()),
              _ -> Duration.ZERO,
              new QueuesAt(),
              new LanesAt(),
              List.of()),
          FakePorts.storageOf(game.world()),
          () -> {
            throw new TransientFailure("nobody knows the jobs yet");
          },
          game.calendar(),
          GameRules.DEFAULT,
          game.clock(),
          game.clock());

  @Test
  void what_is_wrong_is_found_in_the_game_and_then_among_its_errors() {
    game.player("ann");
    integrity.spoil(IntegrityCheck.BALANCES_ADD_UP);
    assertThat(operations.checkIntegrity().check().isClean()).isFalse();
    assertThat(operations.viewErrors().trend(LoggedError.Type.INTEGRITY_VIOLATED, 1))
        .singleElement()
        .satisfies(it -> assertThat(it.errors()).isEqualTo(1));
    assertThat(operations.viewActivity().realtime().pointsOutstanding()).isEqualTo(1001);
  }

  @Test
  void the_jobs_are_asked_for_only_when_somebody_looks() {
    assertThat(operations.viewSystemHealth().report().parts())
        .extracting(Part::name, Part::detail)
        .contains(tuple("jobs", "nobody knows the jobs yet"));
  }
}
