package com.oxuniverse.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.game.Api;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A server of little patience, and clients that send a byte now and then.
@MicronautTest
@Property(name = "test.edge", value = "impatient")
class SlowClientsTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  /// Far more than the server's patience, and a byte often enough never to be idle.
  private static final int TRICKLES = 200;

  private static final int TRICKLE_MILLIS = 20;

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  private final EmbeddedServer server;
  private final Api api;

  SlowClientsTest(EmbeddedServer server, Api api) {
    this.server = server;
    this.api = api;
  }

  @Factory
  @Requires(property = "test.edge", value = "impatient")
  static final class Impatience {

    @Singleton
    EdgeRules edge() {
      return new EdgeRules(
          List.of(),
          false,
          false,
          new EdgeRules.Patience(SHORT, SHORT, SHORT.multipliedBy(2), SHORT),
          System::nanoTime);
    }
  }

  private Socket connect() throws IOException {
    var socket = new Socket(server.getHost(), server.getPort());
    // One that reads nothing for so long waits for the next trickle.
    socket.setSoTimeout(TRICKLE_MILLIS);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /// Sends a byte now and then until the server has hung up, or for long.
  private static boolean isHungUpOnWhileTrickling(Socket socket) throws IOException {
    for (int i = 0; i < TRICKLES; i++) {
      try {
        send(socket, "a");
        if (socket.getInputStream().read() < 0) {
          return true;
        }
      } catch (SocketTimeoutException e) {
        // Nobody has hung up yet.
      } catch (SocketException e) {
        return true;
      }
    }
    return false;
  }

  @Test
  void whoever_never_ends_the_headers_is_hung_up_on() throws IOException {
    try (var socket = connect()) {
      send(socket, "GET /api/v1/session/today HTTP/1.1\r\nHost: x\r\nX: ");
      assertThat(isHungUpOnWhileTrickling(socket)).isTrue();
    }
  }

  @Test
  void whoever_connects_and_says_nothing_is_hung_up_on() throws IOException {
    try (var socket = connect()) {
      socket.setSoTimeout(TRICKLES * TRICKLE_MILLIS);
      assertThat(socket.getInputStream().read()).isNegative();
    }
  }

  @Test
  void whoever_never_ends_the_body_is_hung_up_on() throws IOException {
    try (var socket = connect()) {
      send(
          socket,
          "POST /api/v1/predictions/AAPL HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
              + api.tokens().player()
              + "\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{");
      assertThat(isHungUpOnWhileTrickling(socket)).isTrue();
    }
  }

  @Test
  void whoever_asks_once_and_never_ends_the_second_request_is_hung_up_on() throws IOException {
    try (var socket = connect()) {
      send(socket, "GET /api/v1/session/today HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(answer(socket)).startsWith("HTTP/1.1 200");
      send(socket, "GET /api/v1/session/today HTTP/1.1\r\nX: ");
      assertThat(isHungUpOnWhileTrickling(socket)).isTrue();
    }
  }

  @Test
  void whoever_takes_the_answers_byte_by_byte_is_hung_up_on() throws IOException {
    try (var socket = new Socket()) {
      socket.setReceiveBufferSize(1_024);
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      socket.setSoTimeout(TRICKLE_MILLIS);
      int answers = 100;
      send(socket, "GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: x\r\n\r\n".repeat(answers));

      assertThat(taken(socket)).isLessThan(answers * 1_000_000L);
    }
  }

  @Test
  void whoever_takes_no_answer_is_hung_up_on_however_swiftly_they_ask_again() throws IOException {
    try (var socket = new Socket()) {
      socket.setReceiveBufferSize(1_024);
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      int answers = 20;
      askSwiftly(socket, answers);

      assertThat(taken(socket)).isLessThan(answers * 1_000_000L);
    }
  }

  /// One question after the other, until the server has hung up.
  private static void askSwiftly(Socket socket, int questions) throws IOException {
    try {
      for (int i = 0; i < questions; i++) {
        send(socket, "GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: x\r\n\r\n");
        pause(SHORT.dividedBy(3));
      }
    } catch (SocketException e) {
      // It has.
    }
  }

  private static void pause(Duration duration) {
    try {
      var _ = new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Waits for longer than the server does, then takes all there is.
  private static long taken(Socket socket) throws IOException {
    pause(SHORT.multipliedBy(3));
    try {
      long taken = 0;
      socket.setSoTimeout(5_000);
      var buffer = new byte[65_536];
      for (int n = 0; n >= 0; n = socket.getInputStream().read(buffer)) {
        taken += n;
      }
      return taken;
    } catch (SocketException e) {
      return 0;
    }
  }

  @Test
  void a_hundred_who_hold_connections_keep_nobody_else_out() throws IOException {
    var held = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 100; i++) {
        var socket = connect();
        send(socket, "GET / HTTP/1.1\r\nX: ");
        held.add(socket);
      }
      assertThat(api.get("/api/v1/session/today").status()).isEqualTo(200);
    } finally {
      for (Socket socket : held) {
        socket.close();
      }
    }
  }

  @Test
  void whoever_takes_a_rest_between_requests_is_still_listened_to() throws IOException {
    try (var socket = connect()) {
      for (int i = 0; i < 3; i++) {
        send(socket, "GET /api/v1/session/today HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer(socket)).startsWith("HTTP/1.1 200");
        // Longer than the server waits for the first request; it waits longer for the next.
        socket.setSoTimeout((int) SHORT.plusMillis(100).toMillis());
        assertThat(isSilent(socket)).isTrue();
      }
    }
  }

  private static boolean isSilent(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  /// All of one answer.
  private static String answer(Socket socket) throws IOException {
    socket.setSoTimeout(5_000);
    var head = new StringBuilder();
    var in = socket.getInputStream();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    var length = LENGTH.matcher(head);
    assertThat(length.find()).isTrue();
    in.readNBytes(Integer.parseInt(length.group(1)));
    socket.setSoTimeout(TRICKLE_MILLIS);
    return head.toString();
  }
}
