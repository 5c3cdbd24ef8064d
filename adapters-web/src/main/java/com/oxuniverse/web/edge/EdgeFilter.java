package com.oxuniverse.web.edge;

import com.oxuniverse.web.metrics.RequestTimes;
import com.oxuniverse.web.problem.TraceId;
import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Map;

/// The first to see a request and the last to see its answer.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EdgeFilter implements Ordered {

  private static final String BEGAN = "ox.began";

  private final EdgeRules rules;
  private final ClientAddresses clients;
  private final SecurityHeaders headers;
  private final AccessLog log;
  private final RequestTimes times;

  EdgeFilter(
      EdgeRules rules,
      ClientAddresses clients,
      SecurityHeaders headers,
      AccessLog log,
      RequestTimes times) {
    this.rules = rules;
    this.clients = clients;
    this.headers = headers;
    this.log = log;
    this.times = times;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.before();
  }

  /// Whatever is logged on behalf of the request, on whatever thread, says which one it was.
  @RequestFilter
  void begin(HttpRequest<?> request, MutablePropagatedContext context) {
    request.setAttribute(BEGAN, rules.nanoseconds().getAsLong());
    context.add(new MdcPropagationContext(named(request)));
  }

  private static Map<String, String> named(HttpRequest<?> request) {
    var trace = TraceId.of(request);
    var id = RequestId.of(request);
    return TraceId.span(request)
        .map(span -> Map.of("traceId", trace, "requestId", id, "spanId", span))
        .orElseGet(() -> Map.of("traceId", trace, "requestId", id));
  }

  @ResponseFilter
  void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var id = RequestId.of(request);
    response.getHeaders().set(RequestId.HEADER, id);
    headers.addTo(request, response);
    long began =
        request.getAttribute(BEGAN, Long.class).orElseGet(() -> rules.nanoseconds().getAsLong());
    long took = rules.nanoseconds().getAsLong() - began;
    times.add(request, response.code(), took);
    log.write(request, response, clients.of(request), id, took);
  }
}
