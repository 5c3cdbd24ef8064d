package com.oxuniverse.web.limits;

import com.oxuniverse.application.access.Holder;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.edge.ClientAddresses;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.InternalCaller;
import com.oxuniverse.web.security.ShownTokens;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Once it is known who asks: what is counted by user. All of a user's sessions and keys are
/// counted together, so that a second key is not a second allowance.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CallerLimits implements Ordered {

  private final Counting counting;
  private final RouteGroups groups;
  private final ClientAddresses clients;
  private final ShownTokens tokens;

  CallerLimits(Counting counting, RouteGroups groups, ClientAddresses clients, ShownTokens tokens) {
    this.counting = counting;
    this.groups = groups;
    this.clients = clients;
    this.tokens = tokens;
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
      return count(caller.get(), group, request);
    }
    if (request.getUserPrincipal(InternalCaller.class).isPresent()) {
      return counting.count(Counted.internal(group), request);
    }
    // Where nobody was asked who it is, a token still tells, so that those who share an address do
    // not share its allowance. Whoever shows something wrong is anybody.
    return tokens
        .user(request)
        .map(user -> counting.count(user.thenApply(it -> counted(it, group, request)), request))
        .orElseGet(() -> Counting.letIn(request));
  }

  private CompletionStage<HttpRequest<?>> count(
      Caller caller, LimitGroup group, HttpRequest<?> request) {
    var counted = Counted.of(caller.user(), group);
    return switch (caller.holder()) {
      case Holder.OfSession _ -> counting.count(counted, request);
      case Holder.OfKey key -> counting.count(Counted.of(key.key()), counted, request);
    };
  }

  private Counted counted(Optional<UserId> user, LimitGroup group, HttpRequest<?> request) {
    return user.map(it -> Counted.of(it, group))
        .orElseGet(() -> new Counted(LimitGroup.ANONYMOUS, clients.customer(request)));
  }
}
