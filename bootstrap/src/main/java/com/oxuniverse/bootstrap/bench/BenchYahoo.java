package com.oxuniverse.bootstrap.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// As much of Yahoo as quotes need, on this machine: it answers at once, or takes every request and
/// says nothing.
final class BenchYahoo implements AutoCloseable {

  private static final String PRICE = "100.25";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final InstantSource clock;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger hanging = new AtomicInteger();
  private final AtomicInteger mostHanging = new AtomicInteger();
  private volatile CountDownLatch answering = new CountDownLatch(0);

  BenchYahoo(InstantSource clock) throws IOException {
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void hang() {
    answering = new CountDownLatch(1);
  }

  void comeBack() {
    answering.countDown();
  }

  int requests() {
    return requests.get();
  }

  /// How many requests were waiting at once.
  int mostHanging() {
    return mostHanging.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.incrementAndGet();
      await();
      var path = exchange.getRequestURI().getPath();
      switch (path) {
        case "/v1/test/getcrumb" -> send(exchange, 200, "crumb");
        case "/v7/finance/quote" -> send(exchange, 200, quotes(exchange.getRequestURI()));
        default -> {
          exchange.getResponseHeaders().add("Set-Cookie", "A3=cookie; Path=/");
          send(exchange, 404, "");
        }
      }
    }
  }

  private void await() {
    mostHanging.accumulateAndGet(hanging.incrementAndGet(), Math::max);
    try {
      answering.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      hanging.decrementAndGet();
    }
  }

  private String quotes(URI uri) {
    var symbols =
        Arrays.stream(uri.getQuery().split("&", -1))
            .filter(it -> it.startsWith("symbols="))
            .findFirst()
            .orElse("symbols=")
            .substring("symbols=".length());
    return Arrays.stream(symbols.split(",", -1))
        .map(this::quote)
        .collect(Collectors.joining(",", "{\"quoteResponse\":{\"result\":[", "],\"error\":null}}"));
  }

  private String quote(String symbol) {
    return """
    {"symbol":"%s","quoteType":"EQUITY","currency":"USD","exchange":"NMS",\
    "regularMarketPrice":%s,"regularMarketTime":%d}\
    """
        .formatted(symbol, PRICE, clock.instant().getEpochSecond());
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    comeBack();
    server.stop(0);
    threads.close();
  }
}
