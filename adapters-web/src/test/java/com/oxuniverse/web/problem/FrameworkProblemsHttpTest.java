package com.oxuniverse.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.RawHttp;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What never reaches our code has the same shape, too.
@MicronautTest
class FrameworkProblemsHttpTest {

  private final Api api;
  private final RawHttp raw;

  FrameworkProblemsHttpTest(Api api, RawHttp raw) {
    this.api = api;
    this.raw = raw;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/v1",
        "/api/v1/nothing",
        "/api/v1/session/TODAY",
        "/api/v1/predictions/AAPL/more",
        "/api/v1/universe/2024-01-02/AAPL",
        "/keys",
        "/login",
        "/oauth/access_token",
        "/token_info",
        "/env",
        "/META-INF/swagger/openapi.yml",
        "/docs/../openapi.yml",
        "/docs/%2e%2e%2fApi.class"
      })
  void a_path_that_does_not_exist_is_not_found_with_or_without_a_token(String path) {
    assertThat(api.get(path).code()).isEqualTo("NOT_FOUND");
    assertThat(api.getAsPlayer(path).code()).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({
    "POST,    /api/v1/session/today,      'GET, HEAD'",
    "PATCH,   /api/v1/predictions/AAPL,   'DELETE, GET, HEAD, POST, PUT'",
    "DELETE,  /api/v1/admin/universe/upsert, POST",
    "GET,     /api/v1/admin/settlement/correct, POST",
    "OPTIONS, /api/v1/session/today,      'GET, HEAD'",
    "TRACE,   /api/v1/session/today,      'GET, HEAD'"
  })
  void a_method_that_a_path_does_not_take_is_told_which_it_takes(
      String method, String path, String allowed) {
    var reply = api.send(method, path, Map.of(), "");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.code()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(reply.json().get("detail").getStringValue()).isEqualTo("It takes " + allowed + ".");
    assertThat(reply.header("Allow")).isPresent();
  }

  @Test
  void head_is_answered_like_get_without_a_body() {
    var reply = api.send("HEAD", "/api/v1/session/today", Map.of(), "");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void a_line_that_is_too_long_is_said_to_be() {
    var reply = raw.send("GET /api/v1/prices/current/" + "A".repeat(20_000) + " HTTP/1.1\r\n\r\n");

    assertThat(reply)
        .containsPattern("^HTTP/1.[01] 414")
        .contains("\"code\":\"URI_TOO_LONG\"")
        .doesNotContain("instance");
  }

  @Test
  void headers_that_are_too_large_are_said_to_be() {
    var reply =
        raw.send(
            "GET /api/v1/session/today HTTP/1.1\r\nHost: x\r\nX: "
                + "A".repeat(20_000)
                + "\r\n\r\n");

    assertThat(reply).startsWith("HTTP/1.1 431").contains("\"code\":\"HEADERS_TOO_LARGE\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE\r\n\r\n",
        "GET /a b c HTTP/1.1\r\n\r\n",
        "GET /api/v1/universe/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/v1/universe/{x} HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/v1/universe/% HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/v1/session/today HTTP/1.1\r\nHost: x\r\n: x\r\n\r\n",
        "POST /api/v1/predictions/AAPL HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /api/v1/predictions/AAPL HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n"
      })
  void what_is_no_http_is_a_bad_request(String request) {
    var reply = raw.send(request);

    assertThat(reply).containsPattern("^HTTP/1.[01] 400").contains("application/problem+json");
    assertThat(reply).doesNotContain("java", "io.micronaut", "io.netty", "Exception");
  }

  @Test
  void a_body_that_grows_without_saying_so_is_too_large() {
    var chunk = "4000\r\n" + "U".repeat(0x4000) + "\r\n";
    var reply =
        raw.send(
            "POST /api/v1/predictions/AAPL HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + api.tokens().player()
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(6)
                + "0\r\n\r\n");

    assertThat(reply).startsWith("HTTP/1.1 413").contains("\"code\":\"BODY_TOO_LARGE\"");
  }

  @Test
  void the_trace_of_the_caller_is_kept() {
    var reply =
        api.send(
            "GET",
            "/api/v1/nothing",
            Map.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
            "");

    assertThat(reply.json().get("traceId").getStringValue())
        .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "nonsense"
      })
  void a_trace_that_is_none_is_replaced(String traceparent) {
    var first = api.send("GET", "/nothing", Map.of("traceparent", traceparent), "");
    var second = api.send("GET", "/nothing", Map.of("traceparent", traceparent), "");

    assertThat(first.json().get("traceId")).isNotEqualTo(second.json().get("traceId"));
    assertThat(traceparent).doesNotContain(first.json().get("traceId").getStringValue());
  }

  @ParameterizedTest
  @CsvSource({"x, 256", "%41, 255", "x%41, 254"})
  void of_a_long_path_the_beginning_is_named(String segment, int length) {
    var path = "/nothing/" + segment.repeat(1_000);

    assertThat(api.get(path).json().get("instance").getStringValue())
        .isEqualTo(path.substring(0, length));
  }
}
