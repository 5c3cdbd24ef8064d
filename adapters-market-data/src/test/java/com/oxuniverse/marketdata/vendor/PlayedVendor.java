package com.oxuniverse.marketdata.vendor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A vendor on this machine that answers what a test tells it to, well or badly. It is written on
/// bare sockets, so that it has nothing in common with the client that asks it.
public final class PlayedVendor implements AutoCloseable {

  /// @param target path and query as they came
  /// @param headers by lower-case name
  public record Request(String target, Map<String, String> headers) {

    public String path() {
      return URI.create(target).getPath();
    }
  }

  private final ServerSocket server;
  private final Map<String, Deque<PlayedAnswer>> answers = new HashMap<>();
  private final List<Request> requests = new ArrayList<>();
  private final Set<Socket> open = new HashSet<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private final CountDownLatch givenUp = new CountDownLatch(1);

  public PlayedVendor() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /// These answers for this path, in turn; the last one again and again. Unknown paths are a 404.
  public synchronized PlayedVendor answering(String path, PlayedAnswer... inTurn) {
    answers.put(path, new ArrayDeque<>(List.of(inTurn)));
    return this;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  public URI url(String target) {
    return URI.create(url() + target);
  }

  public synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  public List<String> paths() {
    return requests().stream().map(Request::path).toList();
  }

  /// How many connections there have been.
  public int connections() {
    return accepted.get();
  }

  /// Whether, within ten seconds, a client has closed its connection while it was being answered.
  public boolean wasGivenUp() throws InterruptedException {
    return givenUp.await(10, TimeUnit.SECONDS);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        accepted.incrementAndGet();
        remember(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var request =
            new Request(line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' ')), headers(in));
        switch (next(request).play(socket)) {
          case KEPT -> {}
          case ENDED -> {
            return;
          }
          case GIVEN_UP -> {
            givenUp.countDown();
            return;
          }
        }
      }
    } catch (IOException e) {
      // A client may close whenever it likes.
    } finally {
      forget(socket);
    }
  }

  private static Map<String, String> headers(BufferedReader in) throws IOException {
    var headers = new HashMap<String, String>();
    for (var line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private synchronized PlayedAnswer next(Request request) {
    requests.add(request);
    var inTurn = answers.getOrDefault(request.path(), new ArrayDeque<>());
    if (inTurn.isEmpty()) {
      return PlayedAnswer.of(404, "text/plain", "no such path");
    }
    return inTurn.size() > 1 ? inTurn.removeFirst() : inTurn.getFirst();
  }

  private synchronized void remember(Socket socket) {
    open.add(socket);
  }

  private synchronized void forget(Socket socket) {
    open.remove(socket);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (var socket : stillOpen()) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Set<Socket> stillOpen() {
    return Set.copyOf(open);
  }
}
