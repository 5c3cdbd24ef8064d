package com.oxuniverse.web.prediction;

import com.oxuniverse.application.port.in.ViewPredictions.SeenPick;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.VoidReason;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A pick.
///
/// @param status LOCKED once it can be neither changed nor cancelled
/// @param submittedAt when it was made
/// @param changedAt when its choice was last changed
/// @param cancelledAt when it was taken back
/// @param locksAt from when on it can be neither changed nor cancelled
/// @param snapshot the price it is measured against; null while no provider has answered
/// @param voidReason why it is void; null if it is not
/// @param points what it was paid
@Serdeable
public record PredictionView(
    @Schema(example = "4711") long id,
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "AAPL") String symbol,
    @Schema(example = "UP") Choice choice,
    @Schema(example = "PENDING") PredictionStatus status,
    @Schema(example = "2024-01-02T03:04:05Z") Instant submittedAt,
    Optional<Instant> changedAt,
    Optional<Instant> cancelledAt,
    @Schema(example = "2024-01-02T14:59:00Z") Instant locksAt,
    Optional<SnapshotView> snapshot,
    Optional<VoidReason> voidReason,
    @Schema(example = "0") long points) {

  static PredictionView of(SeenPick seen) {
    return of(seen.stored(), seen.status());
  }

  public static PredictionView of(StoredPick stored, PredictionStatus status) {
    var pick = stored.pick();
    return new PredictionView(
        stored.id().number(),
        pick.day().date(),
        pick.symbol().ticker(),
        pick.choice(),
        status,
        pick.submittedAt(),
        pick.changedAt(),
        pick.cancelledAt(),
        pick.locksAt(),
        pick.snapshot().map(SnapshotView::of),
        stored.standing().voidReason(),
        stored.standing().points());
  }
}
