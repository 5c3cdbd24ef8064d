package com.oxuniverse.web.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.security.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One event a line for each request that was answered. Of the request only the method and the path
/// are written: queries hold codes and states of sign-ins, headers hold tokens and cookies.
@Singleton
final class AccessLog {

  private static final Logger LOG = LoggerFactory.getLogger("ox.access");

  /// As much of a path as somebody can want to read.
  private static final int MAX_PATH = 256;

  private static final String UNKNOWN = "-";

  private final EdgeRules rules;

  AccessLog(EdgeRules rules) {
    this.rules = rules;
  }

  /// @param took nanoseconds
  void write(
      HttpRequest<?> request, HttpResponse<?> response, InetAddress client, String id, long took) {
    if (!rules.logsRequests()) {
      return;
    }
    LOG.info(
        "event=request method={} path={} status={} micros={} user={} client={} request={}",
        request.getMethodName(),
        path(request),
        response.code(),
        took / 1_000,
        request.getUserPrincipal().map(Principal::getName).orElse(UNKNOWN),
        client.getHostAddress(),
        id);
  }

  /// Still encoded, so that it holds neither spaces nor line ends.
  private static String path(HttpRequest<?> request) {
    var path = request.getUri().getRawPath();
    if (path == null || path.isEmpty()) {
      return UNKNOWN;
    }
    return path.length() <= MAX_PATH ? path : path.substring(0, MAX_PATH);
  }
}
