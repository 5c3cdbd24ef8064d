package com.oxuniverse.bootstrap.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.port.in.RunJob.SymbolsDropped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day of real prices, through the real parts: HTTP, PostgreSQL, and a vendor over HTTP.
@Tag("integration")
class LiveGameTest {

  private static final String DAY = "2024-03-12";
  private static final Instant CLOSE = Instant.parse("2024-03-12T20:00:00Z");

  @TempDir Path folder;

  private LiveGame game;
  private String mina;
  private String admin;

  @BeforeEach
  void aDayIsOpen() throws Exception {
    game = new LiveGame(folder, DAY + "T05:30", Map.of("OX_UNIVERSE_SYMBOLS", "AAPL,GONE,MSFT"));
    mina = game.token("mina", Role.USER);
    admin = game.token("admin", Role.ADMIN);
    game.yahoo.price("AAPL", "170.00");
    game.yahoo.price("MSFT", "400.00");
    for (var date : List.of("2024-03-05", "2024-03-06", "2024-03-07", "2024-03-08", "2024-03-11")) {
      game.yahoo.close("AAPL", date, "169.50");
      game.yahoo.close("MSFT", date, "401.00");
    }
    game.doWhatIsDue();
    assertThat(game.notices).hasSize(1).first().isInstanceOf(SymbolsDropped.class);
    game.at(DAY + "T06:00");
    // Twenty to ten in New York.
    game.at(DAY + "T22:40");
  }

  @AfterEach
  void close() {
    game.close();
  }

  @Test
  void a_day_goes_from_the_universe_to_a_correction_that_is_proposed_and_not_made()
      throws Exception {
    assertThat(game.get("/universe/today", mina).body())
        .contains("\"AAPL\"", "\"MSFT\"", "\"marketState\":\"OPEN\"", "\"stale\":false")
        .doesNotContain("GONE");

    assertThat(pick("AAPL", "UP")).contains("\"price\":\"170\"", "\"source\":\"yahoo\"");
    // What was fetched for the page is too old by now.
    game.clock.advance(Duration.ofSeconds(31));
    game.yahoo.goDown();
    assertThat(pick("MSFT", "DOWN")).contains("\"snapshot\":null");
    game.yahoo.comeBack();
    game.clock.advance(Duration.ofSeconds(30));
    assertThat(game.play().fillSnapshots().fill().filled()).isEqualTo(1);
    assertThat(game.get("/predictions?symbol=MSFT", mina).body()).contains("\"price\":\"400\"");
    game.at(DAY + "T23:59");

    aRunningBarDecidesNothing();
    theFinalOneDoes();
    aLaterChangeIsProposed();
  }

  private String pick(String symbol, String choice) throws Exception {
    var answer = game.post("/predictions/" + symbol, mina, "{\"choice\":\"%s\"}".formatted(choice));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.body();
  }

  private void aRunningBarDecidesNothing() throws Exception {
    game.yahoo.close("AAPL", DAY, "168.00");
    game.yahoo.close("MSFT", DAY, "402.00");
    game.yahoo.marketTime(CLOSE.minusSeconds(1));
    game.at("2024-03-13T06:00");
    assertThat(validation())
        .contains("\"state\":\"PROVISIONAL\"")
        .doesNotContain("READY", "SETTLED");
    assertThat(game.get("/users/me/points/balance", mina).body()).contains("\"balance\":1000");
  }

  private void theFinalOneDoes() throws Exception {
    game.yahoo.close("AAPL", DAY, "170.01");
    game.yahoo.close("MSFT", DAY, "400.00");
    game.yahoo.marketTime(CLOSE.plusSeconds(1));
    game.at("2024-03-13T06:01");
    assertThat(game.get("/settlements/" + DAY, mina).body())
        .contains("\"close\":\"170.01\"", "\"close\":\"400\"");
    assertThat(game.get("/predictions", mina).body()).contains("CORRECT", "UNCHANGED");
    assertThat(game.get("/users/me/points/balance", mina).body()).contains("\"balance\":1050");
  }

  private void aLaterChangeIsProposed() throws Exception {
    game.yahoo.close("AAPL", DAY, "169.99");
    var collected = game.post("/admin/prices/collect-eod/" + DAY, admin, "");
    assertThat(collected.statusCode()).as(collected.body()).isEqualTo(200);
    assertThat(collected.body()).contains("\"settledClose\":\"170.01\"", "\"close\":\"169.99\"");
    assertThat(validation()).contains("\"settledClose\":\"170.01\"", "\"close\":\"169.99\"");
    assertThat(game.get("/users/me/points/balance", mina).body()).contains("\"balance\":1050");
    var explained = game.post("/admin/prices/compare-prediction", admin, "{\"predictionId\":1}");
    assertThat(explained.body()).contains("\"170.01\"", "\"0.01\"", "\"CORRECT\"", "\"points\":50");
  }

  private String validation() throws Exception {
    var answer = game.get("/admin/prices/validate-settlement/" + DAY, admin);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void a_vendor_that_is_down_for_good_leaves_picks_void_and_says_so() throws Exception {
    game.yahoo.goDown();
    game.clock.advance(Duration.ofSeconds(31));
    assertThat(pick("AAPL", "UP")).contains("\"snapshot\":null");
    game.clock.advance(Duration.ofMinutes(3));
    assertThat(game.play().fillSnapshots().fill().left()).isEqualTo(1);
    assertThat(validation()).contains("\"picksWithoutSnapshot\":1");
    game.at(DAY + "T23:59");
    game.at("2024-03-13T06:00");
    assertThat(validation()).contains("\"UNCOLLECTED\"");
    game.at("2024-03-13T12:00");
    assertThat(game.get("/predictions", mina).body()).contains("\"VOID\"", "MISSING_CLOSE");
    assertThat(game.get("/users/me/points/balance", mina).body()).contains("\"balance\":1000");
  }
}
