package com.oxuniverse.bootstrap.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.bootstrap.wiring.GameMarket;
import com.oxuniverse.marketdata.nyse.NyseCalendar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ox.universe.source=most-active`, as an operator sets it.
@Tag("integration")
class MostActiveUniverseTest {

  @TempDir Path folder;

  @Test
  void the_days_symbols_are_the_first_that_yahoo_names_of_which_it_has_a_price() throws Exception {
    var settings = Map.of("OX_UNIVERSE_SOURCE", "most-active", "OX_UNIVERSE_MOST_ACTIVE", "4");
    try (var game = new LiveGame(folder, "2024-03-12T05:29", settings)) {
      game.yahoo.mostActive("TSLA", "BRK-B", "GONE", "AAPL", "MSFT");
      for (var symbol : List.of("TSLA", "BRK-B", "AAPL", "MSFT")) {
        game.yahoo.price(symbol, "170.00");
      }
      var admin = game.token("admin", Role.ADMIN);
      game.at("2024-03-12T05:30");
      game.at("2024-03-12T06:00");

      assertThat(game.get("/universe/today", admin).body())
          .containsSubsequence("\"TSLA\"", "\"BRK.B\"", "\"AAPL\"")
          .doesNotContain("GONE", "MSFT");
    }
  }

  @Test
  void a_list_of_yahoos_without_yahoo_is_refused_at_the_start() {
    var configuration =
        Configuration.of(
                OxHome.at(folder),
                Map.of(
                    "OX_UNIVERSE_SOURCE", "most-active",
                    "OX_MARKET_DATA_PROVIDERS", "alpha-vantage",
                    "OX_MARKET_DATA_ALPHA_VANTAGE_API_KEY", "key"),
                new Properties())
            .live();

    assertThatThrownBy(() ->
            GameMarket.open(configuration, NyseCalendar.create(), MachineClock.inMicroseconds()))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContainingAll("ox.universe.source", "ox.market-data.providers", "yahoo");
  }
}
