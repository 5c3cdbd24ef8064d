package com.oxuniverse.persistence.session;

import com.oxuniverse.domain.calendar.PredictionWindow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.sql.ColumnTransformer;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A session as its table has it.
@MappedEntity("session_control")
record SessionRow(
    @Id LocalDate tradingDay,
    @MappedProperty(type = DataType.STRING) @ColumnTransformer(write = "?::phase") Phase phase,
    Instant predictOpenAt,
    Instant predictCutoffAt,
    Instant settleReadyAt,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable Instant settlingAt,
    @Nullable Instant settledAt) {

  static SessionRow of(TradingSession session) {
    return new SessionRow(
        session.day().date(),
        session.phase(),
        session.window().opensAt(),
        session.window().closesAt(),
        session.settleDueAt(),
        session.openedAt().orElse(null),
        session.closedAt().orElse(null),
        session.settlingAt().orElse(null),
        session.settledAt().orElse(null));
  }

  TradingSession session() {
    return new TradingSession(
        new TradingDay(tradingDay),
        phase,
        new PredictionWindow(predictOpenAt, predictCutoffAt),
        settleReadyAt,
        Optional.ofNullable(openedAt),
        Optional.ofNullable(closedAt),
        Optional.ofNullable(settlingAt),
        Optional.ofNullable(settledAt));
  }
}
