package com.oxuniverse.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How long requests take, as Prometheus is told.
@MicronautTest
class RequestTimesHttpTest {

  private final Api api;
  private final Scrape scrape;
  private final StubbedGame game;

  RequestTimesHttpTest(Api api, Scrape scrape, StubbedGame game) {
    this.api = api;
    this.scrape = scrape;
    this.game = game;
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  private List<String> counts() {
    return scrape
        .text()
        .lines()
        .filter(line -> line.startsWith("http_server_requests_seconds_count"))
        .toList();
  }

  @Test
  void a_request_is_counted_by_its_route_and_never_by_its_path() {
    for (int i = 1; i <= 30; i++) {
      api.getAsPlayer("/api/v1/predictions/" + i);
      api.get("/nowhere/" + i);
      api.send("GET", "/api/v1/predictions/" + i, Map.of(), "");
    }

    assertThat(counts())
        .contains(
            "http_server_requests_seconds_count{method=\"GET\",status=\"200\","
                + "uri=\"/api/v1/predictions/{id}\"} 30",
            "http_server_requests_seconds_count{method=\"GET\",status=\"401\","
                + "uri=\"/api/v1/predictions/{id}\"} 30",
            "http_server_requests_seconds_count{method=\"GET\",status=\"404\","
                + "uri=\"NOT_FOUND\"} 30");
  }

  @Test
  void methods_that_nobody_knows_make_no_series_of_their_own() {
    for (String method : List.of("BREW", "WHEN", "PROPFIND")) {
      api.send(method, "/nowhere", Map.of(), "");
    }

    assertThat(counts()).noneMatch(line -> line.contains("BREW") || line.contains("PROPFIND"));
  }

  @Test
  void quantiles_can_be_told_from_the_buckets() {
    api.get("/api/v1/session/today");

    assertThat(scrape.text().lines())
        .anyMatch(line ->
            line.startsWith("http_server_requests_seconds_bucket")
                && line.contains("uri=\"/api/v1/session/today\"")
                && line.contains("le=\"0.03\""));
  }

  @Test
  void the_process_is_told_too() {
    assertThat(scrape.text()).contains("jvm_memory_used_bytes", "jvm_threads_live_threads");
  }
}
