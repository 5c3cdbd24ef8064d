package com.oxuniverse.domain.prediction;

import static com.oxuniverse.domain.calendar.Moments.korea;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Picks of user 7 on AAPL for 2024-01-02, made at 10:00 and locked at 23:59.
public final class Picks {

  public static final Instant MADE_AT = korea("2024-01-02T10:00");
  public static final Instant LOCKS_AT = korea("2024-01-02T23:59");

  private Picks() {}

  public static Snapshot snapshot(String price, Instant at) {
    return new Snapshot(new BigDecimal(price), at, "hand-made");
  }

  public static Pick choosing(Choice choice) {
    return Pick.made(
        new UserId(7),
        TradingDay.parse("2024-01-02"),
        new Symbol("AAPL"),
        choice,
        MADE_AT,
        LOCKS_AT,
        Optional.of(snapshot("185.64", MADE_AT)),
        3);
  }
}
