package com.oxuniverse.bootstrap.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Stands before a queue server and does what queues may do: messages come twice, because their
/// deletion got lost, and late.
final class FaultyQueueProxy implements AutoCloseable {

  private static final double SHARE = 0.10;
  private static final int LONGEST_DELAY_MILLIS = 3_000;
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String ACTION = "X-Amz-Target";
  private static final Pattern ENTRY = Pattern.compile("\"Id\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong doubled = new AtomicLong();
  private final AtomicLong delayed = new AtomicLong();
  private final Random random;
  private final URI server;
  private final HttpServer http;

  private FaultyQueueProxy(URI server, HttpServer http, long seed) {
    this.server = server;
    this.http = http;
    this.random = new Random(seed);
  }

  static FaultyQueueProxy before(URI server, long seed) throws IOException {
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var proxy = new FaultyQueueProxy(server, http, seed);
    http.setExecutor(proxy.executor);
    http.createContext("/", proxy::handle);
    http.start();
    return proxy;
  }

  URI address() {
    return URI.create("http://localhost:" + http.getAddress().getPort());
  }

  String counts() {
    return "%,d sent, %,d of them late, %,d deletions lost so that they came twice"
        .formatted(sent.get(), delayed.get(), doubled.get());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var action = String.valueOf(exchange.getRequestHeaders().getFirst(ACTION));
      if (action.contains(".Send")) {
        delay(entries(body));
      }
      if (action.contains(".DeleteMessage") && hits()) {
        swallow(exchange, body);
      } else {
        forward(exchange, body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean hits() {
    return random.nextDouble() < SHARE;
  }

  private static long entries(byte[] body) {
    return Math.max(1, ENTRY.matcher(text(body)).results().count());
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private void delay(long messages) throws InterruptedException {
    sent.addAndGet(messages);
    if (hits()) {
      delayed.addAndGet(messages);
      Thread.sleep(random.nextInt(LONGEST_DELAY_MILLIS));
    }
  }

  private void swallow(HttpExchange exchange, byte[] body) throws IOException {
    doubled.addAndGet(entries(body));
    var done =
        ENTRY
            .matcher(text(body))
            .results()
            .map(entry -> "{\"Id\":\"%s\"}".formatted(entry.group(1)))
            .collect(Collectors.joining(","));
    answer(exchange, 200, "{\"Successful\":[%s],\"Failed\":[]}".formatted(done));
  }

  /// What cannot be reached is answered like a gateway does.
  private void forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
            .timeout(PATIENCE)
            .header(ACTION, String.valueOf(exchange.getRequestHeaders().getFirst(ACTION)))
            .header("Content-Type", "application/x-amz-json-1.0")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    HttpResponse<String> response;
    try {
      response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      answer(exchange, 503, "{}");
      return;
    }
    // A queue's address is the server's own, which would lead around us.
    var here = "localhost:" + http.getAddress().getPort();
    answer(
        exchange,
        response.statusCode(),
        response
            .body()
            .replace("localhost:" + server.getPort(), here)
            .replace("127.0.0.1:" + server.getPort(), here));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    http.stop(0);
    executor.shutdownNow();
    client.shutdownNow();
  }
}
