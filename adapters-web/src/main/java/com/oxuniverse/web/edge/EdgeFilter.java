package com.oxuniverse.web.edge;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/// The first to see a request and the last to see its answer.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EdgeFilter implements Ordered {

  private static final String BEGAN = "ox.began";

  private final EdgeRules rules;
  private final ClientAddresses clients;
  private final SecurityHeaders headers;
  private final AccessLog log;

  EdgeFilter(EdgeRules rules, ClientAddresses clients, SecurityHeaders headers, AccessLog log) {
    this.rules = rules;
    this.clients = clients;
    this.headers = headers;
    this.log = log;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.before();
  }

  @RequestFilter
  void begin(HttpRequest<?> request) {
    request.setAttribute(BEGAN, rules.nanoseconds().getAsLong());
  }

  @ResponseFilter
  void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var id = RequestId.of(request);
    response.getHeaders().set(RequestId.HEADER, id);
    headers.addTo(request, response);
    long began =
        request.getAttribute(BEGAN, Long.class).orElseGet(() -> rules.nanoseconds().getAsLong());
    log.write(request, response, clients.of(request), id, began);
  }
}
