package com.oxuniverse.web.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewPredictions.ExplainedPick;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class PredictionHistoryHttpTest {

  private static final String PREDICTIONS = "/api/v1/predictions";

  private final Api api;
  private final StubbedGame game;

  PredictionHistoryHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  @Test
  void a_page_without_filters_asks_for_fifty_of_all() {
    var reply = api.getAsPlayer(PREDICTIONS);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("items").size()).isEqualTo(1);
    assertThat(reply.json().get("items").get(0).get("status").getStringValue()).isEqualTo("LOCKED");
    assertThat(reply.json().get("nextCursor").isNull()).isTrue();
    assertThat(game.asked)
        .containsExactly(List.of(Samples.PLAYER, PickFilter.ALL, Optional.empty(), 50));
  }

  @Test
  void filters_are_passed_on() {
    api.getAsPlayer(PREDICTIONS + "?tradingDay=2024-01-02&symbol=AAPL&status=VOID&limit=200");

    assertThat(game.asked)
        .containsExactly(
            List.of(
                Samples.PLAYER,
                new PickFilter(
                    Optional.of(Samples.DAY),
                    Optional.of(Samples.AAPL),
                    Optional.of(PredictionStatus.VOID)),
                Optional.empty(),
                200));
  }

  @Test
  void the_cursor_of_a_page_asks_for_what_is_behind_its_last_item() {
    game.picks = () -> new Slice<>(List.of(Samples.seenPick()), true);
    var cursor = api.getAsPlayer(PREDICTIONS).json().get("nextCursor").getStringValue();
    game.asked.clear();

    api.getAsPlayer(PREDICTIONS + "?limit=1&cursor=" + cursor);

    assertThat(game.asked)
        .containsExactly(
            List.of(Samples.PLAYER, PickFilter.ALL, Optional.of(new PredictionId(4711)), 1));
  }

  @Test
  void one_pick_comes_with_the_settlement_that_decided_it() {
    var reply = api.getAsPlayer(PREDICTIONS + "/4711");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("prediction").get("id").getIntValue()).isEqualTo(4711);
    assertThat(reply.json().get("settlement").get("close").getStringValue()).isEqualTo("185.64");
    assertThat(game.asked).containsExactly(List.of(Samples.PLAYER, new PredictionId(4711)));
  }

  @Test
  void a_pick_that_is_not_settled_has_no_settlement() {
    game.pick = () -> Optional.of(new ExplainedPick(Samples.seenPick(), Optional.empty()));

    assertThat(api.getAsPlayer(PREDICTIONS + "/4711").body()).contains("\"settlement\":null");
  }

  @Test
  void somebody_elses_pick_is_not_there() {
    game.pick = Optional::empty;

    var reply = api.getAsPlayer(PREDICTIONS + "/4712");

    assertThat(reply.code()).isEqualTo("NOT_FOUND");
    assertThat(reply.status()).isEqualTo(404);
  }

  @Test
  void a_day_in_numbers() {
    var reply = api.getAsPlayer(PREDICTIONS + "/stats/2024-01-02");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "tradingDay": "2024-01-02",
                  "picks": 3,
                  "pending": 0,
                  "correct": 1,
                  "incorrect": 1,
                  "void": 1,
                  "cancelled": 2,
                  "pointsEarned": 50
                }
                """));
    assertThat(game.asked).containsExactly(List.of(Samples.PLAYER, Samples.DAY));
  }
}
