package com.oxuniverse.bootstrap.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Everything that can be set.
public final class KnownSettings {

  /// By name.
  public static final List<Setting<?>> ALL =
      Stream.of(
              GameRulesSettings.all(),
              ServiceSettings.all(),
              TokenSettings.all(),
              AccessSettings.all(),
              ClockSettings.all(),
              MarketSettings.all(),
              HttpSettings.all(),
              SignInSettings.all(),
              EmbeddedSettings.all(),
              EdgeSettings.all(),
              LimitSettings.all(),
              TracingSettings.all(),
              DatabaseSettings.all(),
              QueueSettings.all())
          .<Setting<?>>flatMap(Function.identity())
          .sorted(Comparator.comparing(Setting::name))
          .toList();

  private KnownSettings() {}
}
