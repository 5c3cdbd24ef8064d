package com.oxuniverse.web.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.game.Api;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Where nobody collects traces, or somebody does it badly, players notice nothing.
class CollectorAwayTest {

  /// Sooner than any collector is given up.
  private static final Duration SOON = Duration.ofSeconds(3);

  private static Map<String, Object> properties(int port) {
    return Map.of(Tracing.ENDPOINT, "http://127.0.0.1:" + port, Tracing.SHARE, "1");
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(it ->
            it.getName().startsWith("BatchSpanProcessor")
                || it.getName().startsWith("jdkhttp")
                || it.getName().startsWith("HttpClient"))
        .collect(Collectors.toSet());
  }

  @Test
  void a_collector_that_is_down_costs_requests_nothing() throws IOException {
    askAndStop(free());
  }

  /// Where nobody listens.
  private static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void a_collector_that_hangs_costs_requests_nothing() throws IOException {
    try (var hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      askAndStop(hanging.getLocalPort());
    }
  }

  private static void askAndStop(int port) {
    var server = ApplicationContext.run(EmbeddedServer.class, properties(port));
    var api = server.getApplicationContext().getBean(Api.class);
    api.get("/api/v1/session/today");
    for (int i = 0; i < 100; i++) {
      assertSoon(() -> api.get("/api/v1/session/today"));
    }
    overflow(server.getApplicationContext().getBean(Tracing.class));
    assertSoon(() -> api.get("/api/v1/session/today"));

    long began = System.nanoTime();
    server.getApplicationContext().close();
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isLessThan(Tracing.LAST_CALL.plusSeconds(5));
    assertThat(threads()).allMatch(Thread::isDaemon);
  }

  /// More than waits to be sent at any time.
  private static void overflow(Tracing tracing) {
    var tracer = tracing.tracer("test");
    assertSoon(() -> {
      for (int i = 0; i < 10_000; i++) {
        tracer.spanBuilder("many").startSpan().end();
      }
    });
  }

  private static void assertSoon(Runnable act) {
    long began = System.nanoTime();
    act.run();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
  }

  @Test
  void without_an_endpoint_there_is_none_of_it() {
    var before = threads();
    try (var context = ApplicationContext.run(EmbeddedServer.class)) {
      assertThat(context.getApplicationContext().findBean(Tracing.class)).isEmpty();
      assertThat(context.getApplicationContext().findBean(RequestSpans.class)).isEmpty();
      assertThat(context.getApplicationContext().findBean(WorkSpans.class)).isEmpty();
      assertThat(before).containsAll(spanThreads());
    }
  }

  /// The client of a test has some of the other kind.
  private static Set<Thread> spanThreads() {
    return threads().stream()
        .filter(it -> !it.getName().startsWith("HttpClient"))
        .collect(Collectors.toSet());
  }
}
