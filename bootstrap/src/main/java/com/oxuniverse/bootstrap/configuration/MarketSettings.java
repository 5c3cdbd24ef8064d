package com.oxuniverse.bootstrap.configuration;

import java.util.stream.Stream;

/// Where prices come from.
///
/// @param seed of the simulated market: the same seed gives the same prices
public record MarketSettings(Source source, long seed) {

  public enum Source {
    SIMULATED
  }

  private static final Setting<Source> SOURCE =
      Setting.of(
          "ox.market.source", Kind.oneOf(Source.class), Source.SIMULATED, "where prices come from");
  private static final Setting<Long> SEED =
      Setting.of("ox.market.seed", Kind.LONG, 1L, "the same seed gives the same simulated prices");

  static Stream<Setting<?>> all() {
    return Stream.of(SOURCE, SEED);
  }

  static MarketSettings from(Settings settings) {
    return new MarketSettings(settings.get(SOURCE), settings.get(SEED));
  }
}
