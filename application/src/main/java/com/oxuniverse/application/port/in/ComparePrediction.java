package com.oxuniverse.application.port.in;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.PickOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Explains one pick with every number that decides it, whoever's it is: for admins. From what was
/// kept, no vendor is asked.
public interface ComparePrediction {

  /// The comparison, if there is such a pick.
  Optional<Comparison> compare(PredictionId id);

  /// @param status as of now, so that a pending pick past its lock is `LOCKED`
  /// @param settlement of the pick's symbol and day, once there is one
  /// @param closes what each vendor said last of that symbol and day, by vendor
  record Comparison(
      StoredPick pick,
      PredictionStatus status,
      Optional<SettlementRow> settlement,
      List<EodPrice> closes,
      Explanation explanation) {

    public Comparison {
      closes = List.copyOf(closes);
    }
  }

  /// Prices in US dollars.
  ///
  /// @param basis absent without a snapshot
  /// @param close the settled one, else the collected one that would decide, also a refused one
  /// @param difference the close less the snapshot on the close's basis: up if positive
  /// @param outcome what the pick was decided to be, else would be by the close; absent while there
  ///   is no final one, and for a cancelled pick
  /// @param isSettled whether the outcome was decided, and not only would be
  /// @param points what the pick was paid, else would be
  record Explanation(
      Optional<Basis> basis,
      Optional<BigDecimal> close,
      Optional<BigDecimal> difference,
      Optional<PickOutcome> outcome,
      boolean isSettled,
      long points) {}

  /// How the snapshot is made comparable with the close.
  ///
  /// @param snapshotPrice as it was taken
  /// @param isOld whether it was taken on the basis before the day's split
  /// @param numerator new shares for `denominator` old ones, as applied: 1 for 1 unless it is old
  /// @param comparablePrice the snapshot on the basis of the close, at most twelve decimals
  record Basis(
      BigDecimal snapshotPrice,
      boolean isOld,
      BigDecimal numerator,
      BigDecimal denominator,
      BigDecimal comparablePrice) {}
}
