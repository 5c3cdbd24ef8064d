package com.oxuniverse.web.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class SettlementHttpTest {

  private static final String SETTLEMENTS = "/api/v1/settlements/2024-01-02";
  private static final String SETTLEMENT =
      """
      {
        "tradingDay": "2024-01-02",
        "symbol": "AAPL",
        "revision": 1,
        "outcome": "DOWN",
        "close": "185.64",
        "previousClose": "192.53",
        "changePercent": "-3.5787",
        "voidReason": null,
        "decidedWhy": null,
        "computedAt": "2024-01-02T21:15:00Z"
      }
      """;

  private final Api api;
  private final StubbedGame game;

  SettlementHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  @Test
  void a_day_is_listed_for_everyone() {
    var reply = api.get(SETTLEMENTS);

    assertThat(reply.json())
        .isEqualTo(reply.read("{\"items\":[%s],\"nextCursor\":null}".formatted(SETTLEMENT)));
    assertThat(game.asked).containsExactly(List.of(Samples.DAY, Optional.empty(), 50));
  }

  @Test
  void the_cursor_is_the_last_symbol() {
    game.settlements = () -> new Slice<>(List.of(Samples.settlement()), true);
    var cursor = api.get(SETTLEMENTS).json().get("nextCursor").getStringValue();
    game.asked.clear();

    api.get(SETTLEMENTS + "?limit=7&cursor=" + cursor);

    assertThat(game.asked).containsExactly(List.of(Samples.DAY, Optional.of(Samples.AAPL), 7));
  }

  @Test
  void one_symbol_can_be_read() {
    var reply = api.get(SETTLEMENTS + "/AAPL");

    assertThat(reply.json()).isEqualTo(reply.read(SETTLEMENT));
  }

  @Test
  void players_are_told_why_it_was_decided_by_hand_but_not_by_whom() {
    game.settlement = () -> Optional.of(Samples.decided());

    assertThat(api.get(SETTLEMENTS + "/AAPL").body())
        .contains("\"voidReason\":\"MISSING_CLOSE\"")
        .contains("\"decidedWhy\":\"no vendor has it\"")
        .contains("\"close\":null")
        .doesNotContain("hana");
  }

  @Test
  void a_symbol_that_is_not_settled_is_not_there() {
    game.settlement = Optional::empty;

    assertThat(api.get(SETTLEMENTS + "/MSFT").code()).isEqualTo("NOT_FOUND");
  }
}
