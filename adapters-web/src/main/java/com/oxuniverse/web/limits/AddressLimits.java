package com.oxuniverse.web.limits;

import com.oxuniverse.web.edge.ClientAddresses;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.JobOrderer;
import com.oxuniverse.web.security.ShownTokens;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.concurrent.CompletionStage;

/// Before anybody asks who it is: what is counted by address.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AddressLimits implements Ordered {

  private static final String CREDENTIAL = "ox.credential";

  private final Counting counting;
  private final FailedSignIns failures;
  private final RouteGroups groups;
  private final ClientAddresses clients;
  private final ShownTokens tokens;

  AddressLimits(
      Counting counting,
      FailedSignIns failures,
      RouteGroups groups,
      ClientAddresses clients,
      ShownTokens tokens) {
    this.counting = counting;
    this.failures = failures;
    this.groups = groups;
    this.clients = clients;
    this.tokens = tokens;
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
      return counting.count(new Counted(group, clients.customer(request)), request);
    }
    var credential = tokens.hash(request);
    if (credential.isEmpty()) {
      return counting.count(new Counted(LimitGroup.ANONYMOUS, clients.customer(request)), request);
    }
    request.setAttribute(CREDENTIAL, credential.get());
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
    request
        .getAttribute(CREDENTIAL, String.class)
        .ifPresent(credential -> learn(credential, request, response.code()));
  }

  /// Whoever is refused was not counted by user, or not before they were refused: it is here that
  /// they are, for a refusal can cost as much as an answer.
  private void learn(String credential, HttpRequest<?> request, int status) {
    var caller = request.getUserPrincipal(Caller.class);
    switch (status) {
      case 401, 403 ->
          caller.ifPresentOrElse(
              it -> failures.wasRefused(credential, it.user()),
              () -> failures.wasWrong(credential, clients.customer(request)));
      case 429 -> {
        // Says nothing of the credential.
      }
      default -> {
        if (request.getUserPrincipal(JobOrderer.class).isPresent()) {
          failures.wasRight(credential);
        }
      }
    }
  }
}
