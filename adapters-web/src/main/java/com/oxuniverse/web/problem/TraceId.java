package com.oxuniverse.web.problem;

import io.micronaut.http.HttpRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number under which a request is found again in the logs: the trace that the client's W3C
/// `traceparent` belongs to, or one of our own.
public final class TraceId {

  private static final String ATTRIBUTE = "ox.traceId";
  private static final String SPAN = "ox.spanId";
  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private TraceId() {}

  /// The same for the same request.
  public static String of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, String.class)
        .orElseGet(() -> {
          var id = given(request);
          request.setAttribute(ATTRIBUTE, id);
          return id;
        });
  }

  /// The number and the span by which a tracer knows the request; before anybody else asks.
  public static void set(HttpRequest<?> request, String trace, String span) {
    request.setAttribute(ATTRIBUTE, trace);
    request.setAttribute(SPAN, span);
  }

  /// The span by which a tracer knows the request, if there is one.
  public static Optional<String> span(HttpRequest<?> request) {
    return request.getAttribute(SPAN, String.class);
  }

  private static String given(HttpRequest<?> request) {
    return request
        .getHeaders()
        .getFirst("traceparent")
        .map(TRACEPARENT::matcher)
        .filter(Matcher::matches)
        .map(parent -> parent.group(1))
        .orElseGet(TraceId::generated);
  }

  private static String generated() {
    var bytes = new byte[16];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
