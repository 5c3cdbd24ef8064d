package com.oxuniverse.web.tracing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Takes traces as a collector does: protobuf over HTTP.
final class Collector implements AutoCloseable {

  private final List<byte[]> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile int status = 200;

  Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext(
        "/v1/traces",
        exchange -> {
          try (exchange) {
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            var body = exchange.getRequestBody().readAllBytes();
            if ("application/x-protobuf".equals(type)) {
              received.add(body);
            }
            exchange.sendResponseHeaders(status, -1);
          }
        });
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void answer(int other) {
    status = other;
  }

  void forget() {
    received.clear();
  }

  /// What came, as far as it is text: names are in it as they are, numbers as their bytes.
  String received() {
    var all = new StringBuilder();
    received.forEach(bytes -> all.append(new String(bytes, StandardCharsets.ISO_8859_1)));
    return all.toString();
  }

  static String bytes(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
