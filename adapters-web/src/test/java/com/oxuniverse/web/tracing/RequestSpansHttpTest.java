package com.oxuniverse.web.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Requests as a collector gets to see them.
@MicronautTest
@TestInstance(Lifecycle.PER_CLASS)
class RequestSpansHttpTest implements TestPropertyProvider {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final Collector collector = new Collector();
  @Inject Api api;
  @Inject Tracing tracing;
  @Inject StubbedGame game;

  RequestSpansHttpTest() throws IOException {}

  @BeforeEach
  void reset() {
    game.reset();
    collector.forget();
  }

  @AfterAll
  void stop() {
    collector.close();
  }

  @Override
  public Map<String, String> getProperties() {
    return Map.of(Tracing.ENDPOINT, collector.endpoint(), Tracing.SHARE, "1");
  }

  private String sent() {
    assertThat(tracing.flush(Duration.ofSeconds(10))).isTrue();
    return collector.received();
  }

  @Test
  void a_request_is_a_span_of_its_callers_trace_named_after_its_route() {
    api.send(
        "GET",
        "/api/v1/settlements/2024-01-02",
        Map.of("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE)),
        "");

    assertThat(sent())
        .contains(
            "ox-universe",
            "GET /api/v1/settlements/{tradingDay}",
            Collector.bytes(TRACE),
            Collector.bytes("00f067aa0ba902b7"))
        .doesNotContain("2024-01-02");
  }

  @Test
  void a_problem_names_the_trace_that_it_is_in() {
    var reply = api.get("/api/v1/nowhere");

    assertThat(sent()).contains(Collector.bytes(reply.json().get("traceId").getStringValue()));
  }

  @Test
  void nothing_that_a_client_made_up_is_sent() {
    api.send(
        "GET",
        "/api/v1/made-up?q=made-up",
        Map.of("User-Agent", "made-up", "baggage", "made=up"),
        "");

    assertThat(sent()).contains("GET").doesNotContain("made-up", "made=up");
  }

  @Test
  void what_its_caller_does_not_want_traced_is_not() {
    api.send(
        "GET",
        "/api/v1/session/today",
        Map.of("traceparent", "00-%s-00f067aa0ba902b7-00".formatted(TRACE)),
        "");

    assertThat(sent()).doesNotContain("session/today");
  }
}
