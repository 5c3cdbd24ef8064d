package com.oxuniverse.web.prices;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.in.CollectCloses;
import com.oxuniverse.domain.calendar.UnknownYearException;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An admin has a day's closes collected.
@MicronautTest
class PriceCollectionHttpTest {

  private static final String COLLECT = "/api/v1/admin/prices/collect-eod/2024-01-02";
  private static final int AT_ONCE = 16;

  private final Api api;
  private final StubbedGame game;
  private final String key = UUID.randomUUID().toString();

  PriceCollectionHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  private Reply collect() {
    return api.asAdmin("POST", COLLECT, "");
  }

  private Reply collectUnderTheKey() {
    var headers = Map.of("Authorization", "Bearer " + api.tokens().admin(), "Idempotency-Key", key);
    return api.send("POST", COLLECT, headers, "");
  }

  @Test
  void what_vendors_said_is_shown_by_symbol_and_what_they_did_not_say_too() {
    var reply = collect();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {
                  "tradingDay": "2024-01-02",
                  "closes": [
                    {
                      "symbol": "AAPL",
                      "state": "ACCEPTED",
                      "close": "185.64",
                      "previousClose": "192.53",
                      "outcome": "DOWN",
                      "voidReason": null,
                      "splits": [],
                      "correction": {
                        "settledRevision": 1,
                        "settledClose": "185.64",
                        "close": "185.46",
                        "vendor": "yahoo"
                      }
                    },
                    {
                      "symbol": "BRK.B",
                      "state": "REFUSED",
                      "close": "185.64",
                      "previousClose": "192.53",
                      "outcome": "VOID",
                      "voidReason": "ABNORMAL_MOVE",
                      "splits": [
                        {"effectiveOn": "2024-01-02", "numerator": "10", "denominator": "1"}
                      ],
                      "correction": null
                    },
                    {
                      "symbol": "MSFT",
                      "state": "AWAITED",
                      "close": null,
                      "previousClose": null,
                      "outcome": null,
                      "voidReason": null,
                      "splits": [],
                      "correction": null
                    }
                  ],
                  "failures": [
                    {
                      "vendor": "yahoo",
                      "symbols": ["BRK.B", "MSFT"],
                      "reason": "no answer in time",
                      "attempts": 3
                    }
                  ]
                }
                """));
    assertThat(game.asked).containsExactly(Samples.DAY);
  }

  @Test
  void a_day_without_a_universe_needs_one_first() {
    game.collected = CollectCloses.UniverseMissing::new;

    var reply = collect();

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("UNIVERSE_MISSING");
    assertThat(reply.json().get("detail").getStringValue())
        .contains("POST /api/v1/admin/universe/upsert");
  }

  @Test
  void before_the_exchange_closes_there_is_nothing_to_collect() {
    game.collected = () -> new CollectCloses.NotClosed(Samples.NOW);

    var reply = collect();

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.code()).isEqualTo("NOT_DUE");
    assertThat(reply.json().get("dueAt").getStringValue()).isEqualTo("2024-01-02T03:04:05Z");
    assertThat(reply.json().get("detail").getStringValue()).contains("has to close first");
  }

  @Test
  void a_day_that_is_not_played_has_no_closes() {
    game.collected = CollectCloses.NotPlayable::new;

    assertThat(collect().status()).isEqualTo(409);
    assertThat(collect().code()).isEqualTo("NOT_PLAYABLE");
  }

  @Test
  void a_year_without_a_calendar_has_no_closes() {
    game.collected =
        () -> {
          throw new UnknownYearException(2500, 1990, 2030);
        };

    assertThat(collect().code()).isEqualTo("UNKNOWN_YEAR");
  }

  @Test
  void a_database_that_is_away_is_a_reason_to_try_again() {
    game.collected =
        () -> {
          throw new TransientFailure("the database is away");
        };

    var reply = collectUnderTheKey();

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("Retry-After")).isPresent();
    game.reset();
    assertThat(collectUnderTheKey().status()).isEqualTo(200);
  }

  @Test
  void a_collection_that_is_sent_again_is_answered_the_same() {
    var first = collectUnderTheKey();
    game.collected = CollectCloses.UniverseMissing::new;

    var again = collectUnderTheKey();

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotent-Replay")).hasValue("true");
    assertThat(game.asked).hasSize(1);
  }

  @Test
  void the_same_collection_many_times_at_once_is_done_once() throws Exception {
    var replies = atOnce(this::collectUnderTheKey);

    assertThat(game.asked).hasSize(1);
    assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isIn(200, 409));
    assertThat(replies)
        .filteredOn(reply -> reply.status() == 409)
        .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("REQUEST_IN_FLIGHT"));
    assertThat(replies.stream().filter(it -> it.status() == 200).map(Reply::body).distinct())
        .hasSize(1);
  }

  @Test
  void without_a_key_each_of_many_at_once_is_answered() throws Exception {
    var replies = atOnce(this::collect);

    assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
    assertThat(game.asked).hasSize(AT_ONCE);
  }

  private interface Request {
    Reply send();
  }

  private static List<Reply> atOnce(Request request) throws Exception {
    var start = new CyclicBarrier(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> sent =
          IntStream.range(0, AT_ONCE)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    start.await();
                    return request.send();
                  }))
              .toList();
      var replies = new ArrayList<Reply>();
      for (var reply : sent) {
        replies.add(reply.get());
      }
      return replies;
    }
  }
}
