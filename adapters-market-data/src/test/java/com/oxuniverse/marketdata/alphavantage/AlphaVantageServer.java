package com.oxuniverse.marketdata.alphavantage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Behaves as Alpha Vantage does: one path, everything with status 200, refusals in prose. It is
/// written from what the vendor documents and shares nothing with the adapter but the key.
final class AlphaVantageServer implements AutoCloseable {

  static final String KEY = "8QHZ0PLAYED7KEY4";

  private interface Play {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
  private volatile Play play = this::asDocumented;

  AlphaVantageServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            play.answer(exchange);
          }
        });
    server.start();
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  AlphaVantageSettings settings() {
    return new AlphaVantageSettings(baseUrl(), KEY);
  }

  void answers(String function, String symbol, String body) {
    answers.put(function + " " + symbol, body);
  }

  /// Refuses every request after so many.
  void allows(int requests) {
    left.set(requests);
  }

  void answersAll(int status, String body) {
    play = exchange -> send(exchange, status, body);
  }

  void breaksOffAfter(int bytes, String body) {
    play =
        exchange -> {
          var whole = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, whole.length);
          exchange.getResponseBody().write(whole, 0, bytes);
          exchange.getResponseBody().flush();
          throw new IOException("breaks off");
        };
  }

  void saysNothing() {
    play =
        exchange -> {
          try {
            closed.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
  }

  private void asDocumented(HttpExchange exchange) throws IOException {
    var asked = parameters(exchange.getRequestURI());
    var function = asked.getOrDefault("function", "");
    send(exchange, 200, documented(exchange.getRequestURI().getPath(), function, asked));
  }

  private String documented(String path, String function, Map<String, String> asked) {
    if (!path.equals("/query")) {
      return "<html><body>Not found</body></html>";
    }
    if (!KEY.equals(asked.get("apikey"))) {
      return text(
          "Error Message",
          "the parameter apikey is invalid or missing. Please claim your"
              + " free API key on (https://www.alphavantage.co/support/#api-key).");
    }
    if (left.getAndDecrement() <= 0) {
      return text(
          "Information",
          "We have detected your API key as %s and our standard API rate".formatted(KEY)
              + " limit is 25 requests per day. Please subscribe to any of the premium"
              + " plans to instantly remove all daily rate limits.");
    }
    var answer = answers.get(function + " " + asked.get("symbol"));
    if (answer != null) {
      return answer;
    }
    return function.equals("GLOBAL_QUOTE")
        ? "{\n    \"Global Quote\": {}\n}"
        : text(
            "Error Message",
            "Invalid API call. Please retry or visit the documentation"
                + " (https://www.alphavantage.co/documentation/) for %s.".formatted(function));
  }

  private static String text(String field, String text) {
    return "{\n    \"%s\": \"%s\"\n}".formatted(field, text);
  }

  private static Map<String, String> parameters(URI uri) {
    return Stream.of(uri.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
    threads.close();
  }
}
