package com.oxuniverse.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.domain.slots.UnlockRefusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The whole game, from seeds and without wall time: clock, jobs, database, vendor, prices and
/// people do what they can to break it, and a naive game says how it should stand.
///
/// `-Dox.simulation.seed=N` plays exactly that season again, `-Dox.simulation.seeds=N` as many.
class WholeGameSimulationTest {

  private static final long SEASONS = 1_000;

  /// How many of the last things that happened are told of a season that failed.
  private static final int STORY = 40;

  @Test
  void a_thousand_seasons_of_mishaps_leave_the_game_as_it_should_stand() {
    var tally = new Tally();
    var again = Optional.ofNullable(Long.getLong("ox.simulation.seed"));
    long seasons = Long.getLong("ox.simulation.seeds", SEASONS);
    var seeds = again.map(LongStream::of).orElseGet(() -> LongStream.rangeClosed(1, seasons));

    var failure =
        seeds.parallel().mapToObj(seed -> play(seed, tally)).flatMap(Optional::stream).findFirst();

    failure.ifPresent(it -> {
      throw it;
    });
    if (again.isEmpty() && seasons >= SEASONS) {
      assertThat(everything().filter(what -> tally.of(what) == 0))
          .as("what never happened in %d seasons, of:%n%s", seasons, tally)
          .isEmpty();
    }
  }

  private static Optional<AssertionError> play(long seed, Tally tally) {
    var season = new Season(seed, tally);
    try {
      season.play();
      return Optional.empty();
    } catch (AssertionError | RuntimeException e) {
      return Optional.of(
          new AssertionError(
              "%s%nPlay this season again with -Dox.simulation.seed=%d. What happened last:%s"
                  .formatted(e.getMessage(), seed, season.story(STORY)),
              e));
    }
  }

  /// A simulation in which a thing never happens proves nothing about it.
  private static Stream<String> everything() {
    return Stream.of(
            Stream.of(
                "Submit pick",
                "Submit again",
                "Submit MISMATCH",
                "Change changed",
                "Change NO_LIVE_PICK",
                "Change PICK_LOCKED",
                "Change CHOICE_UNCHANGED",
                "Cancel cancelled",
                "Cancel NO_LIVE_PICK",
                "Cancel PICK_LOCKED",
                "Unlock unlocked",
                "keyed in flight",
                "others act",
                "the exchange closes"),
            named("Submit ", Refusal.values(), WholeGameSimulationTest::isOfSubmit),
            named("Unlock ", UnlockRefusal.values(), _ -> true),
            named("failure ", Fault.values(), _ -> true),
            named("pick VOID ", VoidReason.values(), _ -> true),
            named("close ", VoidReason.values(), VoidReason::refusesClose),
            Stream.of("pick CORRECT", "pick INCORRECT", "pick CANCELLED", "close accepted"),
            results("prepare", "Prepared AlreadyPrepared SourceFailed NotPlayable failed"),
            results("open", "Opened AlreadyOpened NotPlayable UniverseMissing TooEarly failed"),
            results("close", "Closed AlreadyClosed NotOpen TooEarly failed"),
            results(
                "settle",
                "Settled AlreadySettled AwaitingCloses NotDue NotClosed NoSession NeverOpened"
                    + " failed"),
            results(
                "by",
                "Settled AlreadySettled NotInUniverse NotClosed NotDue NoSession NeverOpened"
                    + " failed"),
            results("correct", "Corrected Unchanged NotSettled NotDue BarsUnavailable failed"),
            results("upsert", "Replaced HasLivePicks AlreadySettled NotPlayable failed"),
            results("queue due", "queued failed"),
            results("run", "Ended AlreadyEnded RunsElsewhere failed"),
            results("UNIVERSE_CREATE", "SUCCEEDED FAILED"),
            results("SESSION_START", "SUCCEEDED WAITING FAILED"),
            results("SESSION_END", "SUCCEEDED FAILED"),
            results("EOD_COLLECT", "SUCCEEDED FAILED"),
            results("SETTLEMENT_RUN", "SUCCEEDED WAITING FAILED"),
            results("INTEGRITY_RUN", "SUCCEEDED"),
            results("HEALTH_CHECK", "SUCCEEDED"),
            results("CLEANUP", "SUCCEEDED FAILED"),
            Stream.of("message lost", "message doubled", "caught up"),
            results("fill", "filled waiting left"),
            results("collect", "Collected NotPlayable UniverseMissing NotClosed failed"),
            Stream.of("collect proposes a correction"),
            results("ledger", "SIGNUP_BONUS PREDICTION_WIN WIN_REVERSAL REDEMPTION"),
            Stream.of("balance below zero"))
        .flatMap(Function.identity());
  }

  private static <E extends Enum<E>> Stream<String> named(
      String prefix, E[] values, Predicate<E> isExpected) {
    return Arrays.stream(values).filter(isExpected).map(value -> prefix + value.name());
  }

  private static Stream<String> results(String prefix, String names) {
    return Arrays.stream(names.split(" ")).map(name -> prefix + " " + name);
  }

  private static boolean isOfSubmit(Refusal refusal) {
    return switch (refusal) {
      case MALFORMED_SYMBOL,
          SESSION_CLOSED,
          OUTSIDE_WINDOW,
          NOT_IN_UNIVERSE,
          ALREADY_PREDICTED,
          SLOTS_EXHAUSTED ->
          true;
      case NO_LIVE_PICK, PICK_LOCKED, CHOICE_UNCHANGED -> false;
    };
  }
}
