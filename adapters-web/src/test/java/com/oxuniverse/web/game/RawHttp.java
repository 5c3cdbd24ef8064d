package com.oxuniverse.web.game;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/// Sends what no decent client would.
@Singleton
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 2_000;

  private final EmbeddedServer server;

  RawHttp(EmbeddedServer server) {
    this.server = server;
  }

  /// @return what the server sent until it closed the connection or fell silent
  public String send(String bytes) {
    var received = new ByteArrayOutputStream();
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      for (int next = socket.getInputStream().read(); next >= 0 && !ends(received); ) {
        received.write(next);
        next = socket.getInputStream().read();
      }
    } catch (SocketException | java.net.SocketTimeoutException e) {
      // What came until then counts.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return received.toString(StandardCharsets.UTF_8);
  }

  private static boolean ends(ByteArrayOutputStream received) {
    var text = received.toString(StandardCharsets.UTF_8);
    return text.contains("\r\n\r\n{") && text.endsWith("\"}");
  }
}
