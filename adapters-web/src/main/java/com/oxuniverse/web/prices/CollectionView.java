package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.CollectCloses.Collected;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/// What vendors said a day's symbols closed at.
///
/// @param closes one of each symbol, in the day's order
/// @param failures what vendors could not be got to say; another one may have said it
@Serdeable
record CollectionView(
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    List<CollectedCloseView> closes,
    List<FetchFailureView> failures) {

  static CollectionView of(Collected collected) {
    return new CollectionView(
        collected.day().date(),
        collected.closes().stream().map(CollectedCloseView::of).toList(),
        collected.failures().stream().map(FetchFailureView::of).toList());
  }
}
