package com.oxuniverse.bootstrap.wiring;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.prediction.SnapshotRules;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.rules.GameRules;
import java.time.Duration;
import java.time.InstantSource;

/// What a game is played by, apart from its database.
///
/// @param keepAnswersFor how long an idempotency key is remembered
/// @param clock the time that the game plays at
public record GameSetup(
    Ports.Market market,
    MarketCalendar calendar,
    GameRules rules,
    SnapshotRules snapshots,
    Duration keepAnswersFor,
    InstantSource clock) {

  /// The service as it is configured.
  public static GameSetup of(
      Configuration configuration,
      Ports.Market market,
      MarketCalendar calendar,
      InstantSource clock) {
    return new GameSetup(
        market,
        calendar,
        configuration.rules(),
        configuration.market().snapshots(),
        configuration.service().keepAnswersFor(),
        clock);
  }
}
