package com.oxuniverse.bootstrap.live;

import com.oxuniverse.domain.calendar.MarketSession;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Yahoo on this machine, in a test's hand: what it answers has the shape of what was recorded.
final class PlayedYahoo implements AutoCloseable {

  private static final String BASIS =
      "\"currency\":\"USD\",\"exchange\":\"NMS\",\"exchangeName\":\"NMS\",\"quoteType\":\"EQUITY\",\"instrumentType\":\"EQUITY\"";

  private final HttpServer server;
  private final InstantSource clock;
  private final Map<String, String> prices = new ConcurrentHashMap<>();
  private final Map<String, TreeMap<LocalDate, String>> closes = new ConcurrentHashMap<>();
  private volatile Instant marketTime = Instant.EPOCH.plusSeconds(1);
  private volatile String mostActive = "{\"finance\":{\"result\":[],\"error\":null}}";
  private volatile boolean isDown;

  PlayedYahoo(InstantSource clock) throws IOException {
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void price(String symbol, String price) {
    prices.put(symbol, price);
  }

  synchronized void close(String symbol, String date, String close) {
    closes.computeIfAbsent(symbol, _ -> new TreeMap<>()).put(LocalDate.parse(date), close);
  }

  /// The screener's list; its quotes are of the basis of every other answer here.
  void mostActive(String... symbols) {
    mostActive =
        Arrays.stream(symbols)
            .map("{\"symbol\":\"%%s\",%s}".formatted(BASIS)::formatted)
            .collect(
                Collectors.joining(
                    ",", "{\"finance\":{\"result\":[{\"quotes\":[", "]}],\"error\":null}}"));
  }

  /// The last trade of a session that the charts know of.
  void marketTime(Instant time) {
    marketTime = time;
  }

  void goDown() {
    isDown = true;
  }

  void comeBack() {
    isDown = false;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var uri = exchange.getRequestURI();
      var path = uri.getPath();
      if (isDown) {
        send(exchange, 500, "<html>Will be right back...</html>");
      } else if (path.equals("/v1/test/getcrumb")) {
        send(exchange, 200, "crumb");
      } else if (path.equals("/v7/finance/quote")) {
        send(exchange, 200, quotes(parameter(uri, "symbols")));
      } else if (path.equals("/v1/finance/screener/predefined/saved")) {
        send(exchange, 200, mostActive);
      } else if (path.startsWith("/v8/finance/chart/")) {
        chart(exchange, path.substring("/v8/finance/chart/".length()));
      } else {
        exchange.getResponseHeaders().add("Set-Cookie", "A3=cookie; Path=/");
        send(exchange, 404, "");
      }
    }
  }

  private static String parameter(URI uri, String name) {
    return Arrays.stream(uri.getQuery().split("&", -1))
        .filter(it -> it.startsWith(name + "="))
        .map(it -> it.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  private String quotes(String symbols) {
    return Arrays.stream(symbols.split(",", -1))
        .filter(prices::containsKey)
        .map(symbol ->
            "{\"symbol\":\"%s\",%s,\"regularMarketPrice\":%s,\"regularMarketTime\":%d}"
                .formatted(symbol, BASIS, prices.get(symbol), clock.instant().getEpochSecond()))
        .collect(Collectors.joining(",", "{\"quoteResponse\":{\"result\":[", "],\"error\":null}}"));
  }

  private synchronized void chart(HttpExchange exchange, String symbol) throws IOException {
    var days = closes.get(symbol);
    if (days == null) {
      send(
          exchange,
          404,
          "{\"chart\":{\"result\":null,\"error\":{\"code\":\"Not Found\",\"description\":\"No data found, symbol may be delisted\"}}}");
      return;
    }
    var times =
        days.keySet().stream()
            .map(date -> date.atTime(9, 30).atZone(MarketSession.NEW_YORK).toEpochSecond())
            .map(Object::toString)
            .collect(Collectors.joining(","));
    var prices = String.join(",", days.values());
    send(
        exchange,
        200,
        """
        {"chart":{"result":[{"meta":{"symbol":"%s",%s,"dataGranularity":"1d","regularMarketTime":%d},
        "timestamp":[%s],"indicators":{"quote":[{"open":[%s],"close":[%s]}]}}],"error":null}}
        """
            .formatted(symbol, BASIS, marketTime.getEpochSecond(), times, prices, prices));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
