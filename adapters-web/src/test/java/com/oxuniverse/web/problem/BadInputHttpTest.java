package com.oxuniverse.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong is named, and no use case is bothered with it.
@MicronautTest
class BadInputHttpTest {

  private static final String AAPL = "/api/v1/predictions/AAPL";

  private final Api api;
  private final StubbedGame game;

  BadInputHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  @AfterEach
  void nobody_was_asked() {
    assertThat(game.asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {}                              | choice
          {"choice":null}                 | choice
          {"choice":"up"}                 | choice
          {"choice":"SIDEWAYS"}           | choice
          {"choice":1}                    | choice
          {"choice":true}                 | choice
          {"choice":["UP"]}               | choice
          {"choice":{"UP":1}}             | choice
          {"choice":""}                   | choice
          {"choice":"UP","points":1000}   | points
          {"choice":"UP","Choice":"DOWN"} | Choice
          []                              | body
          "UP"                            | body
          17                              | body
          null                            | body
          """)
  void a_wrong_pick_names_the_field(String body, String field) {
    var reply = api.asPlayer("POST", AAPL, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("INVALID_REQUEST");
    assertThat(reply.fields()).containsExactly(field);
  }

  @Test
  void of_very_many_violations_the_first_are_named_and_the_others_counted() {
    var symbols = String.join(",", Collections.nCopies(500, "\"aapl\""));

    var reply =
        api.asAdmin(
            "POST",
            "/api/v1/admin/universe/upsert",
            "{\"tradingDay\":\"2024-01-02\",\"symbols\":[%s]}".formatted(symbols));

    assertThat(reply.fields()).hasSize(20).startsWith("symbols[0]").endsWith("symbols[19]");
    assertThat(reply.json().get("detail").getStringValue()).endsWith("; and 480 more.");
  }

  @Test
  void an_empty_body_is_a_missing_body() {
    var reply = api.asPlayer("POST", AAPL, "");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.fields()).containsExactly("body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"choice\":",
        "{\"choice\":\"UP\"",
        "{\"choice\":\"UP\"}}",
        "{\"choice\":\"UP\"} {\"choice\":\"DOWN\"}",
        "{choice:UP}",
        "{'choice':'UP'}",
        "choice=UP",
        "\u0000",
        "{\"choice\":\"UP\",}",
        " ",
        "{\"choice\":NaN}"
      })
  void what_is_no_json_is_said_to_be_none(String body) {
    var reply = api.asPlayer("POST", AAPL, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("MALFORMED_JSON");
  }

  /// Whoever checked the request before us may have read the other one.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"choice":"UP","choice":"DOWN"}       | choice
          {"choice":"UP","choice":"UP"}         | choice
          {"choice":"UP","ch\\u006fice":"DOWN"} | choice
          {"x":{"a":1},"y":[{"b":1,"b":2}]}     | b
          {"x":1,"x":1,"x":                     | x
          """)
  void a_field_that_is_there_twice_is_named(String body, String field) {
    var reply = api.asPlayer("POST", AAPL, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("INVALID_REQUEST");
    assertThat(reply.fields()).containsExactly(field);
    assertThat(reply.json().get("detail").getStringValue()).isEqualTo(field + " is there twice.");
  }

  @Test
  void the_same_name_in_two_objects_is_not_there_twice() {
    var reply =
        api.asPlayer("POST", AAPL, "{\"x\":{\"choice\":1},\"choice\":\"UP\",\"y\":[{\"x\":1}]}");

    assertThat(reply.fields()).containsExactly("x", "y");
  }

  @Test
  void deeply_nested_json_is_refused_and_not_followed() {
    var reply = api.asPlayer("POST", AAPL, "{\"choice\":" + "[".repeat(30_000));

    assertThat(reply.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /api/v1/universe/2024-02-30,                          tradingDay",
    "GET,    /api/v1/universe/2023-02-29,                          tradingDay",
    "GET,    /api/v1/universe/2024-1-2,                            tradingDay",
    "GET,    /api/v1/universe/tomorrow,                            tradingDay",
    "GET,    /api/v1/universe/%2B12345-01-01,                      tradingDay",
    "GET,    /api/v1/universe/2024-01-02T00:00:00Z,                tradingDay",
    "GET,    /api/v1/settlements/2024-13-01,                       tradingDay",
    "GET,    /api/v1/settlements/2024-00-00/AAPL,                  tradingDay",
    "GET,    /api/v1/prices/universe/20240102,                     tradingDay",
    "GET,    /api/v1/prices/eod/AAPL/2024-06-31,                   tradingDay",
    "GET,    /api/v1/predictions/stats/2024-04-31,                 tradingDay",
    "GET,    /api/v1/predictions?tradingDay=2024-02-30,            tradingDay",
    "GET,    /api/v1/predictions?tradingDay=,                      tradingDay",
    "GET,    /api/v1/predictions?status=pending,                   status",
    "GET,    /api/v1/predictions?status=WON,                       status",
    "GET,    /api/v1/predictions?limit=0,                          limit",
    "GET,    /api/v1/predictions?limit=201,                        limit",
    "GET,    /api/v1/predictions?limit=-1,                         limit",
    "GET,    /api/v1/predictions?limit=50.0,                       limit",
    "GET,    /api/v1/predictions?limit=99999999999999999999,       limit",
    "GET,    /api/v1/predictions?limit=ten,                        limit",
    "GET,    /api/v1/predictions?limit=,                           limit",
    "GET,    /api/v1/predictions?cursor=nonsense,                  cursor",
    "GET,    /api/v1/predictions?cursor=,                          cursor",
    "GET,    /api/v1/predictions?cursor=cHJlZGljdGlvbnM6MA,        cursor",
    "GET,    /api/v1/predictions?cursor=bGVkZ2VyOjE,               cursor",
    "GET,    /api/v1/predictions?cursor=***,                       cursor",
    "GET,    /api/v1/settlements/2024-01-02?cursor=c2V0dGxlbWVudHM6YQ, cursor",
    "GET,    /api/v1/users/me/points/ledger?cursor=bGVkZ2VyOi0x,   cursor",
    "GET,    /api/v1/users/me/points/earned/0,                     tradingDay",
    "GET,    /api/v1/predictions/0,                                id",
    "GET,    /api/v1/predictions/-1,                               id",
    "GET,    /api/v1/predictions/01,                               id",
    "GET,    /api/v1/predictions/1e3,                              id",
    "GET,    /api/v1/predictions/AAPL,                             id",
    "GET,    /api/v1/predictions/9223372036854775808,              id",
    "GET,    /api/v1/admin/points/affordability/0/1,               userId",
    "GET,    /api/v1/admin/points/affordability/1/-5,              amount",
    "GET,    /api/v1/admin/points/affordability/1/0x10,            amount",
    "GET,    /api/v1/admin/points/stats/2024-01-32,                tradingDay",
    "GET,    /api/v1/admin/settlement/summary/2024,                tradingDay",
    "POST,   /api/v1/admin/settlement/settle-day/2024-02-30,       tradingDay",
    "POST,   /api/v1/admin/prices/collect-eod/2024-02-30,          tradingDay",
    "POST,   /api/v1/admin/prices/collect-eod/today,               tradingDay",
    "POST,   /api/v1/admin/prices/collect-eod/2024-01-02%20,       tradingDay",
    "GET,    /api/v1/admin/prices/validate-settlement/2023-02-29,  tradingDay",
    "GET,    /api/v1/admin/prices/validate-settlement/0000-00-00,  tradingDay",
    "GET,    /api/v1/prices/eod/AAPL/2023-02-29,                   tradingDay",
    "GET,    /api/v1/prices/eod/AAPL/%2B2024-01-02,                tradingDay",
    "GET,    /api/v1/prices/universe/2024-04-31,                   tradingDay"
  })
  void a_wrong_parameter_is_named(String method, String path, String field) {
    var reply = api.asAdmin(method, path, "");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("INVALID_REQUEST");
    assertThat(reply.fields()).containsExactly(field);
  }

  @Test
  void a_cursor_of_ten_thousand_characters_is_none() {
    var reply = api.getAsPlayer("/api/v1/predictions?cursor=" + "A".repeat(10_000));

    assertThat(reply.fields()).containsExactly("cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aapl", "AAPL%20", "1A", "ABCDEFGHIJK", "A%00", "%D0%90", "A%0A", "..A"})
  void a_malformed_symbol_is_told_what_a_symbol_is(String symbol) {
    assertMalformedSymbol("/api/v1/prices/current/" + symbol);
    assertMalformedSymbol("/api/v1/prices/eod/" + symbol + "/2024-01-02");
    assertMalformedSymbol("/api/v1/settlements/2024-01-02/" + symbol);
    assertMalformedSymbol("/api/v1/predictions?symbol=" + symbol);
  }

  @Test
  void ten_thousand_characters_are_no_symbol() {
    assertMalformedSymbol("/api/v1/prices/current/" + "A".repeat(10_000));
  }

  private void assertMalformedSymbol(String path) {
    var reply = api.getAsPlayer(path);
    assertThat(reply.status()).as(path).isEqualTo(400);
    assertThat(reply.code()).as(path).isEqualTo("MALFORMED_SYMBOL");
    assertThat(reply.body().length()).as(path).isLessThan(1_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"symbols":["AAPL"]}                                         | tradingDay
          {"tradingDay":"2024-02-30"}                                  | tradingDay
          {"tradingDay":20240102}                                      | tradingDay
          {"tradingDay":"2024-01-02","symbols":"AAPL"}                 | symbols
          {"tradingDay":"2024-01-02","symbols":["AAPL","aapl"]}        | symbols[1]
          {"tradingDay":"2024-01-02","symbols":["AAPL",null]}          | symbols[1]
          {"tradingDay":"2024-01-02","symbols":[["AAPL"]]}             | symbols[0]
          {"tradingDay":"2024-01-02","symbols":["A","B","A"]}          | symbols
          {"tradingDay":"2024-01-02","force":true}                     | force
          """)
  void a_wrong_universe_names_the_field(String body, String field) {
    var reply = api.asAdmin("POST", "/api/v1/admin/universe/upsert", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.fields()).containsExactly(field);
  }

  @Test
  void more_than_five_hundred_symbols_are_too_many() {
    var symbols = IntStream.range(0, 501).mapToObj(i -> "\"A%d\"".formatted(i)).toList();

    var reply =
        api.asAdmin(
            "POST",
            "/api/v1/admin/universe/upsert",
            "{\"tradingDay\":\"2024-01-02\",\"symbols\":" + symbols + "}");

    assertThat(reply.fields()).containsExactly("symbols");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "reason":"x"                                       | close
          "reason":"x","close":"1","voidReason":"DELISTED"   | close
          "reason":"x","close":1.5                           | close
          "reason":"x","close":"0"                           | close
          "reason":"x","close":"-1"                          | close
          "reason":"x","close":"1e3"                         | close
          "reason":"x","close":"1.1234567"                   | close
          "reason":"x","close":"01"                          | close
          "reason":"x","close":"NaN"                         | close
          "reason":"x","close":"1234567890123"               | close
          "reason":"x","voidReason":"UNCHANGED"              | voidReason
          "reason":"x","voidReason":"NO_SNAPSHOT"            | voidReason
          "reason":"x","voidReason":"delisted"               | voidReason
          "close":"1"                                        | reason
          "close":"1","reason":""                            | reason
          "close":"1","reason":"  "                          | reason
          "close":"1","reason":null                          | reason
          "close":"1","reason":"a\\u0000b"                    | reason
          "close":"1","reason":"a\\nb"                        | reason
          "close":"1","reason":"a\\ud800b"                    | reason
          "close":"1","reason":"\\u00a0\\u3000"               | reason
          "close":"1","reason":"x","points":5                | points
          """)
  void a_wrong_verdict_names_the_field(String rest, String field) {
    var body = "{\"tradingDay\":\"2024-01-02\",\"symbol\":\"AAPL\"," + rest + "}";

    for (String path : new String[] {"manual-settle", "correct"}) {
      var reply = api.asAdmin("POST", "/api/v1/admin/settlement/" + path, body);
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.fields()).containsExactly(field);
    }
  }

  @Test
  void a_reason_has_at_most_five_hundred_characters() {
    var reply =
        api.asAdmin(
            "POST",
            "/api/v1/admin/settlement/correct",
            "{\"tradingDay\":\"2024-01-02\",\"symbol\":\"AAPL\",\"close\":\"1\",\"reason\":\""
                + "가".repeat(501)
                + "\"}");

    assertThat(reply.fields()).containsExactly("reason");
  }

  @Test
  void everything_that_is_wrong_is_named_at_once() {
    var reply =
        api.asAdmin(
            "POST",
            "/api/v1/admin/settlement/correct",
            "{\"symbol\":\"aapl\",\"close\":5,\"preview\":\"yes\",\"x\":1}");

    assertThat(reply.fields())
        .containsExactlyInAnyOrder("tradingDay", "symbol", "close", "reason", "preview", "x");
  }

  @Test
  void only_a_correction_has_a_preview() {
    var reply =
        api.asAdmin(
            "POST",
            "/api/v1/admin/settlement/manual-settle",
            "{\"tradingDay\":\"2024-01-02\",\"symbol\":\"AAPL\",\"close\":\"1\",\"reason\":\"x\","
                + "\"preview\":true}");

    assertThat(reply.fields()).containsExactly("preview");
  }

  @ParameterizedTest
  @ValueSource(ints = {64 * 1024 + 1, 1_000_000, 20_000_000})
  void a_huge_body_is_too_large(int size) {
    var reply = api.asPlayer("POST", AAPL, "{\"choice\":\"" + "U".repeat(size) + "\"}");

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.code()).isEqualTo("BODY_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "nonsense"
      })
  void a_body_of_another_format_is_not_supported(String type) {
    var reply = api.send("POST", AAPL, headers("Content-Type", type), "{\"choice\":\"UP\"}");

    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/xml", "text/html", "image/png"})
  void an_answer_in_another_format_is_not_to_be_had(String type) {
    var reply = api.send("GET", "/api/v1/session/today", headers("Accept", type), "");

    assertThat(reply.status()).isEqualTo(406);
    assertThat(reply.code()).isEqualTo("NOT_ACCEPTABLE");
  }

  private Map<String, String> headers(String name, String value) {
    return Map.of("Authorization", "Bearer " + api.tokens().player(), name, value);
  }
}
