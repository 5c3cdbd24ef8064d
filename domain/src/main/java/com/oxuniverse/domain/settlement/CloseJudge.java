package com.oxuniverse.domain.settlement;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.PriceText;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.settlement.CloseVerdict.Accepted;
import com.oxuniverse.domain.settlement.CloseVerdict.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// Decides once per day and symbol what its close is worth (rules 6.2).
///
/// @param session the session to be judged
/// @param before the sessions in which a previous close is looked for, oldest first
public record CloseJudge(MarketSession session, List<MarketSession> before, SettlementRules rules) {

  public CloseJudge {
    before = List.copyOf(before);
  }

  /// What a vendor's answer makes of the close.
  ///
  /// @param secondClose the same close as another provider has it, if one was asked
  public Judgement judge(DailyBars answer, Optional<BigDecimal> secondClose) {
    return switch (answer.finality()) {
      case PROVISIONAL -> new Judgement.Awaiting(judged(answer, givenUp(answer)));
      case FINAL -> judged(answer, verdict(answer, secondClose));
      case DELISTED -> {
        var close = answer.on(session.date()).flatMap(DailyBar::close);
        yield judged(answer, new Refused(VoidReason.DELISTED, close, previousClose(answer)));
      }
    };
  }

  /// The verdict on a symbol for which no vendor had a final bar in time.
  public static Judgement.Judged missing() {
    return new Judgement.Judged(
        new Refused(VoidReason.MISSING_CLOSE, Optional.empty(), Optional.empty()), List.of());
  }

  private CloseVerdict givenUp(DailyBars answer) {
    return new Refused(VoidReason.MISSING_CLOSE, Optional.empty(), previousClose(answer));
  }

  private CloseVerdict verdict(DailyBars answer, Optional<BigDecimal> secondClose) {
    var previousClose = previousClose(answer);
    var published = answer.on(session.date()).flatMap(DailyBar::close);
    if (published.isEmpty()) {
      var reason = answersForALaterDay(answer) ? VoidReason.WRONG_DAY : VoidReason.MISSING_CLOSE;
      return new Refused(reason, Optional.empty(), previousClose);
    }
    var close = published.get();
    if (close.signum() <= 0) {
      return new Refused(VoidReason.NON_POSITIVE, published, previousClose);
    }
    if (isAbnormal(close, answer) && !isConfirmed(close, secondClose)) {
      return new Refused(VoidReason.ABNORMAL_MOVE, published, previousClose);
    }
    return new Accepted(close, previousClose);
  }

  private boolean answersForALaterDay(DailyBars answer) {
    return answer.on(session.date()).isEmpty()
        && answer.bars().stream().anyMatch(bar -> bar.date().isAfter(session.date()));
  }

  /// Compares close·n with P·d, so that no quotient is rounded.
  private boolean isAbnormal(BigDecimal close, DailyBars answer) {
    var found = lastCloseBefore(session, answer);
    if (found.isEmpty()) {
      return false;
    }
    var splits = splitsSince(found.get(), answer);
    var now = close.multiply(product(splits.stream().map(Split::n).toList()));
    var then = found.get().price().multiply(product(splits.stream().map(Split::d).toList()));
    return now.subtract(then).abs().compareTo(then.multiply(rules.abnormalMove())) > 0;
  }

  private boolean isConfirmed(BigDecimal close, Optional<BigDecimal> secondClose) {
    return secondClose.filter(second -> rules.confirms(close, second)).isPresent();
  }

  /// The last positive close of the sessions before, adjusted for splits since, six decimals.
  /// Absent too if nothing of it is left in six decimals.
  public Optional<BigDecimal> previousClose(DailyBars answer) {
    return lastCloseBefore(session, answer)
        .flatMap(found -> found.adjustedBy(splitsSince(found, answer)));
  }

  private Judgement.Judged judged(DailyBars answer, CloseVerdict verdict) {
    var bases =
        answer.splits().stream()
            .flatMap(split -> sessionOf(split).stream().map(at -> basis(split, at, answer)))
            .toList();
    return new Judgement.Judged(verdict, bases);
  }

  private SplitBasis basis(Split split, MarketSession at, DailyBars answer) {
    // A session without a usable close can have had a split of its own.
    var oldClose =
        lastCloseBefore(at, answer)
            .flatMap(found ->
                found.adjustedBy(
                    splitsSince(found, answer).stream()
                        .filter(earlier -> earlier.effectiveOn().isBefore(at.date()))
                        .toList()));
    return new SplitBasis(split, at, oldClose);
  }

  private Optional<MarketSession> sessionOf(Split split) {
    return split.effectiveOn().equals(session.date())
        ? Optional.of(session)
        : before.stream().filter(it -> it.date().equals(split.effectiveOn())).findFirst();
  }

  private record PublishedClose(MarketSession session, BigDecimal price) {

    Optional<BigDecimal> adjustedBy(List<Split> splits) {
      var adjusted =
          price
              .multiply(product(splits.stream().map(Split::d).toList()))
              .divide(
                  product(splits.stream().map(Split::n).toList()),
                  PriceText.DECIMALS,
                  RoundingMode.HALF_UP);
      return Optional.of(adjusted).filter(it -> it.signum() > 0);
    }
  }

  /// The last usable close of the sessions before `at`, as published then.
  private Optional<PublishedClose> lastCloseBefore(MarketSession at, DailyBars answer) {
    return before.reversed().stream()
        .filter(it -> it.date().isBefore(at.date()))
        .flatMap(it ->
            answer.on(it.date()).flatMap(DailyBar::usableClose).stream()
                .map(price -> new PublishedClose(it, price)))
        .findFirst();
  }

  private List<Split> splitsSince(PublishedClose found, DailyBars answer) {
    return answer.splits().stream()
        .filter(split -> split.effectiveOn().isAfter(found.session().date()))
        .filter(split -> !split.effectiveOn().isAfter(session.date()))
        .toList();
  }

  private static BigDecimal product(List<BigDecimal> factors) {
    return factors.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
  }
}
