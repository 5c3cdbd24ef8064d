package com.oxuniverse.application.prediction;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.PredictionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Picks on one symbol that stay without a snapshot.
record MissingSnapshots(TradingDay day, Symbol symbol, List<PredictionId> predictions) {

  private record Place(TradingDay day, Symbol symbol) {}

  static List<MissingSnapshots> of(Collection<StoredPick> picks) {
    return picks.stream()
        .collect(Collectors.groupingBy(it -> new Place(it.pick().day(), it.pick().symbol())))
        .entrySet()
        .stream()
        .map(it ->
            new MissingSnapshots(
                it.getKey().day(),
                it.getKey().symbol(),
                it.getValue().stream().map(StoredPick::id).toList()))
        .toList();
  }

  LoggedError asError(Instant at) {
    var ids = predictions.stream().map(PredictionId::toString).collect(Collectors.joining(","));
    return new LoggedError(
        LoggedError.Type.SNAPSHOT_MISSING,
        day,
        LoggedError.Severity.ERROR,
        Map.of("symbol", symbol.ticker(), "predictions", ids),
        at);
  }
}
