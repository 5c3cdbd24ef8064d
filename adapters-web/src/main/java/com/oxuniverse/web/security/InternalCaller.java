package com.oxuniverse.web.security;

import com.oxuniverse.application.audit.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// A program of the operator's that has shown the [InternalToken], on a route that takes it.
public record InternalCaller() implements JobOrderer {

  @Override
  public Actor actor() {
    return new Actor.Internal();
  }

  @Override
  public String getName() {
    return actor().signature();
  }

  @Override
  public Collection<String> getRoles() {
    return List.of(Grant.ORDER_JOBS);
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }
}
