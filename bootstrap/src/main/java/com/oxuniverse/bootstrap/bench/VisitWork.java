package com.oxuniverse.bootstrap.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One client: looks at the day, the symbols, its slots and its picks, and picks, in turn.
final class VisitWork implements Load.Work {

  private static final int OK = 200;

  private static final List<String> PAGES =
      List.of("/session/today", "/universe/today", "/predictions/slots", "/predictions");

  private final HttpConnection connection;
  private final SubmitWork submit;
  private final List<byte[]> pages;
  private int step;

  VisitWork(HttpConnection connection, int port, String token, SubmitWork submit) {
    this.connection = connection;
    this.submit = submit;
    this.pages = PAGES.stream().map(page -> request(page, port, token)).toList();
  }

  private static byte[] request(String page, int port, String token) {
    return """
    GET /api/v1%s HTTP/1.1\r
    Host: localhost:%d\r
    Authorization: Bearer %s\r
    \r
    """
        .formatted(page, port, token)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public boolean once() throws IOException {
    int turn = step++ % (pages.size() + 1);
    return turn < pages.size() ? connection.exchange(pages.get(turn)) == OK : submit.once();
  }
}
