package com.oxuniverse.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.game.RawHttp;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With the settings that the bootstrap makes of `ox.http.cors-origins`. Over raw sockets, for
/// decent clients write no `Origin`.
@MicronautTest
@Property(name = "micronaut.server.cors.enabled", value = "true")
@Property(
    name = "micronaut.server.cors.configurations.web.allowed-origins",
    value = "https://app.example.com")
@Property(name = "micronaut.server.cors.configurations.web.allowed-methods", value = "GET,POST")
@Property(
    name = "micronaut.server.cors.configurations.web.allowed-headers",
    value = "Authorization,Content-Type")
@Property(name = "micronaut.server.cors.configurations.web.allow-credentials", value = "false")
class CorsHttpTest {

  private static final String PICK = " /api/v1/predictions/AAPL HTTP/1.1\r\nHost: x\r\n";

  private final RawHttp raw;

  CorsHttpTest(RawHttp raw) {
    this.raw = raw;
  }

  private String preflight(String origin, String header) {
    return raw.send(
        "OPTIONS"
            + PICK
            + "Origin: "
            + origin
            + "\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: "
            + header
            + "\r\nConnection: close\r\n\r\n");
  }

  private String get(String origin) {
    return raw.send(
        "GET /api/v1/session/today HTTP/1.1\r\nHost: x\r\nOrigin: "
            + origin
            + "\r\nConnection: close\r\n\r\n");
  }

  @Test
  void a_page_of_the_list_may_use_the_api_with_a_token_and_without_cookies() {
    assertThat(preflight("https://app.example.com", "authorization"))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("access-control-allow-origin: https://app.example.com\r\n")
        .doesNotContainIgnoringCase("access-control-allow-credentials: true");
    assertThat(get("https://app.example.com"))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("access-control-allow-origin: https://app.example.com\r\n")
        .containsIgnoringCase("vary: Origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://app.example.com",
        "https://app.example.com.evil.example",
        "https://xapp.example.com",
        "https://appxexample.com",
        "null"
      })
  void no_other_page_may(String origin) {
    assertThat(preflight(origin, "authorization"))
        .doesNotContainIgnoringCase("access-control-allow-origin");
    assertThat(get(origin)).doesNotContainIgnoringCase("access-control-allow-origin");
  }

  @Test
  void a_header_that_is_not_on_the_list_may_not_be_sent() {
    assertThat(preflight("https://app.example.com", "x-evil"))
        .doesNotContainIgnoringCase("access-control-allow-headers: x-evil");
  }
}
