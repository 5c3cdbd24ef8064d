package com.oxuniverse.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.configuration.QueueSettings;
import com.oxuniverse.bootstrap.queue.EmbeddedQueues;
import com.oxuniverse.queue.QueueOptions;
import com.oxuniverse.queue.SqsAccess.Keys;
import com.oxuniverse.queue.SqsServer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Queues that are elsewhere, and set wrongly.
@Tag("integration")
class GameQueuesTest {

  private static final String DENIED =
      "{\"__type\": \"com.amazonaws.sqs#AccessDeniedException\", \"message\": \"not for you\"}";

  private static QueueSettings at(URI endpoint, boolean creates) {
    var standard = QueueOptions.DEFAULT;
    return new QueueSettings(
        Optional.of(endpoint),
        "elasticmq",
        Optional.of(new Keys("id", "secret")),
        new QueueOptions(
            "staging-",
            creates,
            standard.visibility(),
            standard.poll(),
            standard.workers(),
            standard.firstRetry()));
  }

  @Test
  void a_queue_that_is_missing_and_must_not_be_made_stops_the_start() {
    try (var queues = EmbeddedQueues.start()) {
      var settings = at(queues.endpoint(), false);
      assertThatThrownBy(() -> GameQueues.open(settings))
          .isInstanceOf(CannotProceed.class)
          .hasMessageContaining("staging-ox-eod-fetch")
          .hasMessageContaining("ox.queue.create");

      GameQueues.open(at(queues.endpoint(), true)).close();
      try (var client = queues.access().open()) {
        new SqsServer(client, QueueOptions.DEFAULT.withPrefix("staging-")).prepare();
      }
      GameQueues.open(settings).close();
    }
  }

  @Test
  void a_server_that_refuses_us_stops_the_start() throws IOException {
    assertThatThrownBy(() -> answered(403, DENIED))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("ox.queue.access-key-id")
        .hasMessageContaining("not for you");
  }

  @Test
  void a_server_that_cannot_be_reached_or_is_in_trouble_is_waited_for() throws IOException {
    GameQueues.open(at(URI.create("http://127.0.0.1:1"), false)).close();
    assertThat(answered(503, "")).isTrue();
  }

  private static boolean answered(int status, String body) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      GameQueues.open(at(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), false))
          .close();
      return true;
    } finally {
      server.stop(0);
    }
  }
}
