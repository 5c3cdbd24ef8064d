package com.oxuniverse.web.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class PointsHttpTest {

  private static final String POINTS = "/api/v1/users/me/points";

  private final Api api;
  private final StubbedGame game;

  PointsHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  @Test
  void the_balance_comes_with_the_head_of_the_chain() {
    var reply = api.getAsPlayer(POINTS + "/balance");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {"balance": 50, "held": 0, "spendable": 50, "seq": 1, "hash": "%s"}
                """
                    .formatted(Samples.ledgerEntry().hash())));
    assertThat(game.asked).containsExactly(Samples.PLAYER);
  }

  @Test
  void an_entry_comes_with_everything_that_its_hash_is_over() {
    var reply = api.getAsPlayer(POINTS + "/ledger");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "items": [
                    {
                      "seq": 1,
                      "delta": 50,
                      "balanceAfter": 50,
                      "reason": "PREDICTION_WIN",
                      "refId": "win:2024-01-02:AAPL:7:1",
                      "tradingDay": "2024-01-02",
                      "symbol": "AAPL",
                      "createdAt": "2024-01-02T21:15:00.000000Z",
                      "prevHash": "%s",
                      "hash": "%s"
                    }
                  ],
                  "nextCursor": null
                }
                """
                    .formatted("0".repeat(64), Samples.ledgerEntry().hash())));
    assertThat(game.asked).containsExactly(List.of(Samples.PLAYER, Optional.empty(), 50));
  }

  @Test
  void the_ledger_is_paged_by_seq() {
    game.ledger = () -> new Slice<>(List.of(Samples.ledgerEntry()), true);
    var cursor = api.getAsPlayer(POINTS + "/ledger").json().get("nextCursor").getStringValue();
    game.asked.clear();

    api.getAsPlayer(POINTS + "/ledger?limit=1&cursor=" + cursor);

    assertThat(game.asked).containsExactly(List.of(Samples.PLAYER, Optional.of(1L), 1));
  }

  @Test
  void the_summary_over_all_time() {
    var reply = api.getAsPlayer(POINTS + "/financial-summary");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "balance": 50,
                  "held": 0,
                  "spendable": 50,
                  "earned": 50,
                  "spent": 0,
                  "entries": 1
                }
                """));
  }

  @Test
  void what_a_day_paid() {
    var reply = api.getAsPlayer(POINTS + "/earned/2024-01-02");

    assertThat(reply.json())
        .isEqualTo(reply.read("{\"tradingDay\":\"2024-01-02\",\"earned\":100}"));
    assertThat(game.asked).containsExactly(List.of(Samples.PLAYER, Samples.DAY));
  }

  @Test
  void an_admin_sees_what_a_day_paid_everyone() {
    var reply = api.getAsAdmin("/api/v1/admin/points/stats/2024-01-02");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "tradingDay": "2024-01-02",
                  "players": 2,
                  "entries": 3,
                  "total": 100,
                  "byReason": {"PREDICTION_WIN": 150, "WIN_REVERSAL": -50}
                }
                """));
  }

  @Test
  void an_admin_sees_whether_a_player_can_spend_so_much() {
    var reply = api.getAsAdmin("/api/v1/admin/points/affordability/7/51");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "userId": 7,
                  "amount": 51,
                  "affordable": false,
                  "balance": 50,
                  "held": 0,
                  "spendable": 50
                }
                """));
    assertThat(game.asked).containsExactly(new UserId(7));
  }

  @Test
  void nobody_can_spend_nothing() {
    game.accountOfAny = Optional::empty;

    var reply = api.getAsAdmin("/api/v1/admin/points/affordability/999/50");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.code()).isEqualTo("NOT_FOUND");
    assertThat(reply.body()).contains("There is no user 999.");
  }
}
