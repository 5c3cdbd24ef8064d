package com.oxuniverse.web.security;

import com.oxuniverse.web.problem.ProblemCode;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Somebody known who is let in nowhere that asks for a [Grant].
///
/// @param code why
record Refused(ProblemCode code) implements Authentication {

  @Override
  public String getName() {
    return code.name();
  }

  @Override
  public Collection<String> getRoles() {
    return List.of();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }
}
