package com.oxuniverse.web.limits;

import com.oxuniverse.web.edge.ClientAddresses;
import com.oxuniverse.web.security.Caller;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.concurrent.CompletionStage;

/// Before anybody asks who it is: what is counted by address.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AddressLimits implements Ordered {

  /// Its token is right, only not fresh enough (RFC 9470).
  private static final String TOO_OLD = "insufficient_user_authentication";

  private final Counting counting;
  private final FailedSignIns failures;
  private final RouteGroups groups;
  private final ClientAddresses clients;

  AddressLimits(
      Counting counting, FailedSignIns failures, RouteGroups groups, ClientAddresses clients) {
    this.counting = counting;
    this.failures = failures;
    this.groups = groups;
    this.clients = clients;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.before();
  }

  @RequestFilter
  CompletionStage<HttpRequest<?>> count(HttpRequest<?> request) {
    if (counting.isOff()) {
      return Counting.letIn(request);
    }
    var group = groups.of(request);
    if (group.isByAddress()) {
      return counting.count(group, clients.customer(request), request);
    }
    var credential = Credential.of(request);
    if (credential.isEmpty()) {
      return counting.count(LimitGroup.ANONYMOUS, clients.customer(request), request);
    }
    if (failures.isShutOut(clients.customer(request), credential.get())) {
      counting.refuse(LimitGroup.FAILED_SIGN_IN);
    }
    return Counting.letIn(request);
  }

  @ResponseFilter
  void learn(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (counting.isOff()) {
      return;
    }
    counting.describe(request, response);
    Credential.of(request)
        .ifPresent(credential -> {
          if (request.getUserPrincipal(Caller.class).isPresent()) {
            failures.wasRight(credential);
          } else if (isFailure(response)) {
            failures.wasWrong(clients.customer(request));
          }
        });
  }

  private static boolean isFailure(HttpResponse<?> response) {
    return response.code() == 401
        && response
            .getHeaders()
            .findFirst(HttpHeaders.WWW_AUTHENTICATE)
            .filter(challenge -> challenge.contains(TOO_OLD))
            .isEmpty();
  }
}
