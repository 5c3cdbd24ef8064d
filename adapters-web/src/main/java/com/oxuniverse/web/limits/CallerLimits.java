package com.oxuniverse.web.limits;

import com.oxuniverse.web.edge.ClientAddresses;
import com.oxuniverse.web.security.Caller;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.concurrent.CompletionStage;

/// Once it is known who asks: what is counted by user. All of a user's sessions and keys are
/// counted together, so that a second key is not a second allowance.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CallerLimits implements Ordered {

  private final Counting counting;
  private final RouteGroups groups;
  private final ClientAddresses clients;

  CallerLimits(Counting counting, RouteGroups groups, ClientAddresses clients) {
    this.counting = counting;
    this.groups = groups;
    this.clients = clients;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  CompletionStage<HttpRequest<?>> count(HttpRequest<?> request) {
    if (counting.isOff()) {
      return Counting.letIn(request);
    }
    var group = groups.of(request);
    if (group.isByAddress()) {
      return Counting.letIn(request);
    }
    var caller = request.getUserPrincipal(Caller.class);
    if (caller.isPresent()) {
      return counting.count(group, "user " + caller.get().user(), request);
    }
    // Whoever shows something wrong where nothing is needed is anybody, too.
    return Credential.of(request).isPresent()
        ? counting.count(LimitGroup.ANONYMOUS, clients.customer(request), request)
        : Counting.letIn(request);
  }
}
