package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.TUESDAY;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SplitBasis;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Closes, splits and snapshots of one symbol, with a liking for the edges: ties on either side of
/// a split, prices one millionth apart, snapshots at the very moments at which a basis changes.
final class RandomMarket {

  private static final List<VoidReason> REFUSALS =
      List.of(
          VoidReason.MISSING_CLOSE,
          VoidReason.NON_POSITIVE,
          VoidReason.WRONG_DAY,
          VoidReason.ABNORMAL_MOVE,
          VoidReason.DELISTED);

  private static final int[][] RATIOS = {
    {10, 1}, {7, 1}, {4, 1}, {2, 1}, {3, 2}, {21, 20}, {1, 1}, {1, 4}, {1, 10}, {2, 3}
  };

  private final Random random;
  private final BigDecimal close;
  private final List<SplitBasis> splits;

  RandomMarket(Random random) {
    this.random = random;
    this.close = price();
    this.splits =
        random.nextInt(3) == 0
            ? List.of()
            : IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> split()).toList();
  }

  Judgement.Judged judged() {
    return new Judgement.Judged(random.nextInt(5) == 0 ? refused() : accepted(), splits);
  }

  private CloseVerdict accepted() {
    var decided = random.nextBoolean() ? close : nudged(close);
    return new CloseVerdict.Accepted(decided, maybe(price()));
  }

  private CloseVerdict refused() {
    return new CloseVerdict.Refused(
        REFUSALS.get(random.nextInt(REFUSALS.size())), maybe(close), maybe(price()));
  }

  Optional<Snapshot> snapshot() {
    return random.nextInt(12) == 0
        ? Optional.empty()
        : Optional.of(new Snapshot(snapshotPrice(), snapshotTime(), "random"));
  }

  private BigDecimal snapshotPrice() {
    return switch (random.nextInt(10)) {
      case 0 -> BigDecimal.ZERO;
      case 1 -> price().negate();
      case 2, 3 -> close;
      case 4 -> nudged(close);
      case 5, 6 -> onOldBasis(close);
      case 7 -> nudged(onOldBasis(close));
      case 8 -> middle();
      default -> price();
    };
  }

  /// The close as it would read before the splits.
  private BigDecimal onOldBasis(BigDecimal price) {
    var old = price;
    for (SplitBasis basis : splits) {
      old = old.multiply(basis.split().n()).divide(basis.split().d(), 6, RoundingMode.HALF_UP);
    }
    return old.signum() > 0 ? old : price;
  }

  /// As near to the old basis as to the new one, where that is a round number.
  private BigDecimal middle() {
    return splits.stream()
        .flatMap(basis -> basis.previousClose().stream())
        .findFirst()
        .map(previous -> previous.divide(BigDecimal.TWO, 6, RoundingMode.HALF_UP))
        .filter(price -> price.signum() > 0)
        .orElse(close);
  }

  private Instant snapshotTime() {
    var moments =
        splits.isEmpty()
            ? List.of(Scene.at("09:00"))
            : splits.stream()
                .map(SplitBasis::session)
                .flatMap(it -> List.of(it.preMarketOpen(), it.open()).stream())
                .toList();
    var moment = moments.get(random.nextInt(moments.size()));
    return switch (random.nextInt(4)) {
      case 0 -> moment;
      case 1 -> moment.minusNanos(1000);
      case 2 -> moment.plusSeconds(random.nextInt(7200));
      default -> moment.minusSeconds(random.nextInt(7200));
    };
  }

  private SplitBasis split() {
    var day = TUESDAY.plusDays(-random.nextInt(3));
    MarketSession session = Scene.market(day);
    var ratio = RATIOS[random.nextInt(RATIOS.length)];
    return new SplitBasis(
        Split.of(day.date(), ratio[0], ratio[1]),
        session,
        maybe(random.nextBoolean() ? close : price()));
  }

  private BigDecimal price() {
    return new BigDecimal(1 + random.nextInt(1_000_000_000))
        .movePointLeft(6)
        .setScale(random.nextInt(7), RoundingMode.UP);
  }

  private BigDecimal nudged(BigDecimal price) {
    var millionth = new BigDecimal("0.000001");
    var nudged = random.nextBoolean() ? price.add(millionth) : price.subtract(millionth);
    return nudged.signum() > 0 ? nudged : price;
  }

  private Optional<BigDecimal> maybe(BigDecimal value) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
  }
}
