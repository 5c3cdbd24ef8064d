package com.oxuniverse.web.edge;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/// How requests are let in and answers let out.
///
/// @param trustedProxies whose word on whom a request comes from counts
/// @param isHttps whether clients reach us by TLS, ours or a proxy's
/// @param logsRequests whether each request leaves a line in the log
/// @param patience how long a client may take
/// @param nanoseconds a counter that only goes forward
public record EdgeRules(
    List<AddressRange> trustedProxies,
    boolean isHttps,
    boolean logsRequests,
    Patience patience,
    LongSupplier nanoseconds) {

  public EdgeRules {
    trustedProxies = List.copyOf(trustedProxies);
  }

  /// What a client is waited for. Each is a deadline for the whole of it, not for its next byte.
  ///
  /// @param head from the connection on, for the first request's line and headers
  /// @param body from the headers on, for all of the body
  /// @param next from an answer on, for the line and headers of another request
  /// @param reading from an answer's end on, for taking it
  public record Patience(Duration head, Duration body, Duration next, Duration reading) {

    public static final Patience DEFAULT =
        new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30));
  }
}
