package com.oxuniverse.web.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers probes and Prometheus, on an address of its own and by a server of its own: the players'
/// port knows none of its paths, it knows none of theirs, and a flood there does not keep anybody
/// from being told here that the service lives. It lets in whoever reaches it, without a token.
@Singleton
@Requires(property = OpsServer.PORT)
public final class OpsServer implements AutoCloseable {

  public static final String HOST = "ox.ops.host";
  public static final String PORT = "ox.ops.port";

  private static final Logger LOG = LoggerFactory.getLogger(OpsServer.class);

  private static final int BACKLOG = 50;

  private final InetSocketAddress address;
  private final OpsPages pages;
  private Optional<HttpServer> server = Optional.empty();

  OpsServer(
      @Property(name = HOST, defaultValue = "127.0.0.1") String host,
      @Property(name = PORT) int port,
      OpsPages pages) {
    this.address = new InetSocketAddress(host, port);
    this.pages = pages;
  }

  /// @return where
  /// @throws IOException if the address cannot be listened on
  public synchronized URI start() throws IOException {
    var started = HttpServer.create(address, BACKLOG);
    started.createContext("/", this::handle);
    started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    started.start();
    server = Optional.of(started);
    var uri = uri(started.getAddress());
    LOG.info("event=ops_listens uri={}", uri);
    return uri;
  }

  private static URI uri(InetSocketAddress bound) {
    var host = bound.getAddress().getHostAddress();
    var literal = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://%s:%d".formatted(literal, bound.getPort()));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var method = exchange.getRequestMethod();
      write(answer(method, exchange.getRequestURI().getPath()), method, exchange);
    }
  }

  private OpsAnswer answer(String method, String path) {
    try {
      return pages.answer(method, path);
    } catch (RuntimeException e) {
      LOG.error("event=ops_failed path={}", path, e);
      return OpsAnswer.FAILED;
    }
  }

  private static void write(OpsAnswer answer, String method, HttpExchange exchange)
      throws IOException {
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (method.equals("HEAD")) {
      exchange.sendResponseHeaders(answer.status(), -1);
    } else {
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  @PreDestroy
  public synchronized void close() {
    server.ifPresent(it -> {
      it.stop(0);
      if (it.getExecutor() instanceof ExecutorService executor) {
        executor.shutdownNow();
      }
    });
    server = Optional.empty();
  }

  /// Where it is to listen.
  @Override
  public String toString() {
    return "%s port %d".formatted(address.getHostString(), address.getPort());
  }
}
