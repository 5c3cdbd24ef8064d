package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.FakeMarket;
import com.oxuniverse.application.port.in.ComparePrediction.Explanation;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.PickOutcome;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the comparison says a pick would be is what settlement, which asks the vendors anew and
/// knows more of splits, makes of it.
class ComparisonEqualsSettlementTest {

  private static final LocalDate DATE = LocalDate.parse(TUESDAY);
  private static final List<int[]> SPLITS =
      List.of(new int[] {1, 1}, new int[] {10, 1}, new int[] {3, 2}, new int[] {1, 10});

  /// Snapshots before the pre-market of a split's day, in it, and behind its open.
  private static final List<String> TIMES = List.of("10:00", "18:00:00.000001", "23:00", "23:40");

  @Test
  void in_a_thousand_random_days_the_comparison_is_the_settlement() {
    var seen = EnumSet.noneOf(PredictionStatus.class);
    int olds = 0;
    for (long seed = 1; seed <= 1_000; seed++) {
      var random = new Random(seed);
      var game = FakeGame.create();
      var pick = played(game, random);
      var before = explained(game, pick);
      game.settled(TUESDAY);
      var standing = game.stored(pick.id()).standing();
      var after = explained(game, pick);

      assertThat(before.outcome().map(PickOutcome::status))
          .as("seed %d: %s of %s", seed, before, standing)
          .contains(standing.status());
      assertThat(before.outcome().flatMap(ComparisonEqualsSettlementTest::reason))
          .as("seed %d", seed)
          .isEqualTo(standing.voidReason());
      assertThat(before.points()).as("seed %d", seed).isEqualTo(standing.points());
      assertThat(after)
          .as("seed %d", seed)
          .isEqualTo(
              new Explanation(
                  before.basis(),
                  before.close(),
                  before.difference(),
                  before.outcome(),
                  true,
                  before.points()));
      assertSignDecides(seed, before, pick);
      seen.add(standing.status());
      olds += before.basis().filter(it -> it.isOld()).isPresent() ? 1 : 0;
    }
    assertThat(seen).as("what happened").hasSize(3);
    assertThat(olds).as("snapshots before a split").isGreaterThan(50);
  }

  private static Optional<VoidReason> reason(PickOutcome outcome) {
    return outcome instanceof PickOutcome.Voided(var reason)
        ? Optional.of(reason)
        : Optional.empty();
  }

  /// The difference that is shown is the one that decides.
  private static void assertSignDecides(long seed, Explanation explanation, StoredPick pick) {
    boolean isUp = pick.pick().choice() == Choice.UP;
    switch (explanation.outcome().orElseThrow()) {
      case PickOutcome.Correct() ->
          assertThat(explanation.difference().orElseThrow().signum())
              .as("seed %d", seed)
              .isEqualTo(isUp ? 1 : -1);
      case PickOutcome.Incorrect() ->
          assertThat(explanation.difference().orElseThrow().signum())
              .as("seed %d", seed)
              .isEqualTo(isUp ? -1 : 1);
      case PickOutcome.Voided _ -> {}
    }
  }

  private static Explanation explained(FakeGame game, StoredPick pick) {
    return game.play().comparePrediction().compare(pick.id()).orElseThrow().explanation();
  }

  private static StoredPick played(FakeGame game, Random random) {
    var ann = game.player("ann");
    var split = SPLITS.get(random.nextInt(SPLITS.size()));
    if (split[0] != split[1]) {
      game.market().split(AAPL, DATE, split[0], split[1]);
    }
    game.opened(TUESDAY).at(TUESDAY + "T" + TIMES.get(random.nextInt(TIMES.size())));
    game.market().quotesDown(random.nextInt(12) == 0);
    var old = cents(9_900 + random.nextInt(200));
    boolean isSwitched = random.nextBoolean();
    game.quoted(AAPL, (isSwitched ? adjusted(old, split) : old).toPlainString());
    var pick = game.pick(ann, AAPL, random.nextBoolean() ? Choice.UP : Choice.DOWN).pick();
    game.closed(TUESDAY).due(TUESDAY);
    close(game, random, split);
    return pick;
  }

  private static void close(FakeGame game, Random random, int[] split) {
    int moved = random.nextInt(10) == 0 ? 15_000 : 9_900 + random.nextInt(200);
    var close = adjusted(cents(moved), split);
    game.closes(TUESDAY, AAPL, random.nextInt(15) == 0 ? "0" : close.toPlainString());
    if (random.nextInt(3) == 0) {
      game.market().second(new FakeMarket("second").bar(AAPL, DATE, "", close.toPlainString()));
    }
    game.market().finality(random.nextInt(20) == 0 ? Finality.DELISTED : Finality.FINAL);
    var _ = game.play().collectCloses().collect(day(TUESDAY));
    game.at(WEDNESDAY + "T06:20").after(Duration.ofSeconds(random.nextInt(60)));
  }

  private static BigDecimal cents(int cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  /// On the basis behind the split, in six decimals.
  private static BigDecimal adjusted(BigDecimal price, int[] split) {
    return price
        .multiply(BigDecimal.valueOf(split[1]))
        .divide(BigDecimal.valueOf(split[0]), 6, RoundingMode.HALF_UP);
  }
}
