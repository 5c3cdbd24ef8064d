package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.marketdata.simulated.DefaultUniverse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// One connection that submits picks.
record SubmitWork(HttpConnection connection, int port, BenchTokens tokens, PickSequence picks)
    implements Load.Work {

  private static final int CREATED = 201;
  private static final String BODY = "{\"choice\":\"UP\"}";

  @Override
  public boolean once() throws IOException {
    var pick = picks.next();
    var request =
        "POST /api/v1/predictions/"
            + DefaultUniverse.SYMBOLS.get(pick.symbol())
            + " HTTP/1.1\r\nHost: localhost:"
            + port
            + "\r\nAuthorization: Bearer "
            + tokens.of(pick.user())
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + BODY.length()
            + "\r\n\r\n"
            + BODY;
    return connection.exchange(request.getBytes(StandardCharsets.ISO_8859_1)) == CREATED;
  }
}
