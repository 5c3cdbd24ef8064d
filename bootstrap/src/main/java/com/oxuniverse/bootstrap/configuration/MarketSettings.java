package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.application.prediction.SnapshotRules;
import com.oxuniverse.bootstrap.CannotProceed;
import java.time.Duration;
import java.util.stream.Stream;

/// Where prices come from.
///
/// @param seed of the simulated market: the same seed gives the same prices
/// @param failing share of what is asked of the simulated market that it does not answer
/// @param snapshots how long a pick without a price waits for one
public record MarketSettings(
    Source source, long seed, double failing, SnapshotRules snapshots, LiveSettings vendors) {

  public enum Source {
    SIMULATED,
    LIVE
  }

  private static final Setting<Source> SOURCE =
      Setting.of(
          "ox.market.source",
          Kind.oneOf(Source.class),
          Source.SIMULATED,
          "where prices come from: made up, or the vendors of `ox.market-data`");
  private static final Setting<Long> SEED =
      Setting.of("ox.market.seed", Kind.LONG, 1L, "the same seed gives the same simulated prices");

  private static final Setting<Double> FAILING =
      Setting.of(
          "ox.market.failing",
          Kind.SHARE,
          0.0,
          "share of what is asked of the simulated market that it does not answer");
  private static final Setting<Duration> FILL_FOR =
      Setting.of(
          "ox.market.fill-snapshots-for",
          Kind.DURATION,
          SnapshotRules.DEFAULT.fillFor(),
          "how long the price of a pick that was taken without one is asked for again");

  static Stream<Setting<?>> all() {
    return Stream.concat(Stream.of(SOURCE, SEED, FAILING, FILL_FOR), LiveSettings.all());
  }

  static MarketSettings from(Settings settings) {
    return new MarketSettings(
        settings.get(SOURCE),
        settings.get(SEED),
        settings.get(FAILING),
        new SnapshotRules(settings.get(FILL_FOR)),
        LiveSettings.from(settings));
  }

  MarketSettings live() {
    return new MarketSettings(Source.LIVE, seed, failing, snapshots, vendors);
  }

  /// @throws CannotProceed if days of another time would be played by prices of today
  void requireFor(ClockSettings clock) {
    if (source == Source.LIVE && clock.mode() != ClockSettings.Mode.SYSTEM) {
      throw new CannotProceed(
          "ox.market.source is live, so ox.clock.mode must be system: set both, or use ./ox run --live");
    }
  }
}
