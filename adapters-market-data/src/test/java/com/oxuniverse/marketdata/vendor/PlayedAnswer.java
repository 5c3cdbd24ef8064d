package com.oxuniverse.marketdata.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// What [PlayedVendor] does with one request.
@FunctionalInterface
public interface PlayedAnswer {

  enum End {
    /// The connection may be used again.
    KEPT,
    ENDED,
    /// The client has closed it before all was said.
    GIVEN_UP
  }

  End play(Socket socket) throws IOException;

  static PlayedAnswer json(String body) {
    return of(200, "application/json;charset=utf-8", body);
  }

  /// @param headers whole lines
  static PlayedAnswer of(int status, String contentType, String body, String... headers) {
    return bytes(status, contentType, body.getBytes(UTF_8), headers);
  }

  static PlayedAnswer bytes(int status, String contentType, byte[] body, String... headers) {
    return socket -> {
      socket.getOutputStream().write(head(status, contentType, body.length, headers));
      socket.getOutputStream().write(body);
      return End.KEPT;
    };
  }

  static PlayedAnswer redirect(int status, String location) {
    return of(status, "text/plain", "", "Location: " + location);
  }

  static PlayedAnswer gzipped(String body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body.getBytes(UTF_8));
    }
    return bytes(200, "application/json", bytes.toByteArray(), "Content-Encoding: gzip");
  }

  /// Byte by byte, until the client gives up or all is said.
  static PlayedAnswer slowly(String body) {
    return socket -> {
      var out = socket.getOutputStream();
      var bytes = body.getBytes(UTF_8);
      out.write(head(200, "application/json", bytes.length));
      for (byte b : bytes) {
        out.write(b);
        out.flush();
        if (hasClosed(socket, 20)) {
          return End.GIVEN_UP;
        }
      }
      return End.KEPT;
    };
  }

  /// Takes the request and says nothing, until the client gives up.
  static PlayedAnswer hanging() {
    return socket -> hasClosed(socket, 0) ? End.GIVEN_UP : End.ENDED;
  }

  /// Closes the connection without a word.
  static PlayedAnswer closing() {
    return _ -> End.ENDED;
  }

  /// Closes the connection as a crashed machine would.
  static PlayedAnswer resetting() {
    return socket -> {
      socket.setSoLinger(true, 0);
      return End.ENDED;
    };
  }

  /// Closes the connection in the middle of what was announced.
  static PlayedAnswer half(String body) {
    return socket -> {
      var bytes = body.getBytes(UTF_8);
      socket.getOutputStream().write(head(200, "application/json", bytes.length));
      socket.getOutputStream().write(bytes, 0, bytes.length / 2);
      return End.ENDED;
    };
  }

  /// Goes on and on, until the client gives up.
  static PlayedAnswer endless() {
    return socket -> {
      var out = socket.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[".getBytes(UTF_8));
      var spaces = new byte[1 << 16];
      Arrays.fill(spaces, (byte) ' ');
      try {
        while (true) {
          out.write(spaces);
        }
      } catch (IOException e) {
        return End.GIVEN_UP;
      }
    };
  }

  private static byte[] head(int status, String contentType, int length, String... headers) {
    return Stream.concat(
            Stream.of(
                "HTTP/1.1 %d Played".formatted(status),
                "Content-Type: " + contentType,
                "Content-Length: " + length),
            Stream.of(headers))
        .collect(Collectors.joining("\r\n", "", "\r\n\r\n"))
        .getBytes(UTF_8);
  }

  private static boolean hasClosed(Socket socket, int waitMillis) {
    try {
      socket.setSoTimeout(waitMillis);
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
