package com.oxuniverse.web.edge;

import com.oxuniverse.web.problem.TraceId;
import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;

/// The name of a request, so that who sent it and whoever reads our log speak of the same: the one
/// that it came with, or its trace's.
final class RequestId {

  static final String HEADER = "X-Request-Id";

  /// It is written into the log and back to the client: nothing may be hidden in it.
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  static String of(HttpRequest<?> request) {
    var given = request.getHeaders().get(HEADER);
    return given != null && WELL_FORMED.matcher(given).matches() ? given : TraceId.of(request);
  }
}
