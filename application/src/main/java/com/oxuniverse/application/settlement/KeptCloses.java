package com.oxuniverse.application.settlement;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.PriceText;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.CloseVerdict.Accepted;
import com.oxuniverse.domain.settlement.CloseVerdict.Refused;
import com.oxuniverse.domain.settlement.Judgement.Judged;
import com.oxuniverse.domain.settlement.SplitBasis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is known of a symbol's day without asking anybody.
///
/// @param prices what each vendor said last
/// @param settled the latest revision, once there is one
record KeptCloses(List<EodPrice> prices, Optional<SettlementRow> settled) {

  KeptCloses {
    prices = List.copyOf(prices);
  }

  /// The answer that settlement decided by, as far as one agrees with it, or would decide by: a
  /// final one that nothing is to be said against, else the last final one, else the last.
  Optional<EodPrice> deciding() {
    return prices.stream()
        .max(
            Comparator.comparing(this::agrees)
                .thenComparing(it -> it.isFinal() && it.objection().isEmpty())
                .thenComparing(EodPrice::isFinal)
                .thenComparing(EodPrice::fetchedAt));
  }

  private boolean agrees(EodPrice price) {
    return price.isFinal()
        && settled.filter(row -> ProposedCorrection.agrees(price, row)).isPresent();
  }

  List<EodPrice> others() {
    var deciding = deciding();
    return prices.stream().filter(it -> !deciding.equals(Optional.of(it))).toList();
  }

  /// The verdict that was settled, else the one that the deciding answer comes to once it is final,
  /// with the splits as far as they were kept.
  ///
  /// @param session of the day, absent if the exchange was declared closed on it
  Optional<Judged> judged(Optional<MarketSession> session) {
    return settled
        .map(KeptCloses::verdict)
        .or(() -> deciding().flatMap(KeptCloses::verdict))
        .map(verdict -> new Judged(verdict, session.flatMap(this::split).stream().toList()));
  }

  private static CloseVerdict verdict(SettlementRow row) {
    return row.voidReason()
        .<CloseVerdict>map(reason -> new Refused(reason, row.close(), row.previousClose()))
        .orElseGet(() -> new Accepted(row.close().orElseThrow(), row.previousClose()));
  }

  private static Optional<CloseVerdict> verdict(EodPrice price) {
    if (!price.isFinal()) {
      return Optional.empty();
    }
    return price
        .objection()
        .<CloseVerdict>map(reason -> new Refused(reason, price.close(), price.previousClose()))
        .or(() -> price.close().map(close -> new Accepted(close, price.previousClose())));
  }

  /// Only the day's own is kept; older ones are behind every price that a snapshot is taken of.
  private Optional<SplitBasis> split(MarketSession session) {
    return deciding()
        .filter(price -> price.splitNumerator().compareTo(price.splitDenominator()) != 0)
        .map(price -> new SplitBasis(splitOf(price), session, closeBefore(price)));
  }

  private static Split splitOf(EodPrice price) {
    return new Split(
        price.day().date(),
        price.splitNumerator().toBigIntegerExact(),
        price.splitDenominator().toBigIntegerExact());
  }

  /// As it was published, before the split: what is kept is adjusted for it.
  private static Optional<BigDecimal> closeBefore(EodPrice price) {
    return price
        .previousClose()
        .map(adjusted ->
            adjusted
                .multiply(price.splitNumerator())
                .divide(price.splitDenominator(), PriceText.DECIMALS, RoundingMode.HALF_UP));
  }

  Optional<EodPrice> of(String vendor) {
    return prices.stream().filter(it -> it.vendor().equals(vendor)).findFirst();
  }
}
