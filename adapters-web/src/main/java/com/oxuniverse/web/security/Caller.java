package com.oxuniverse.web.security;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// The signed-in user that a request comes from.
public record Caller(UserId user, Nickname nickname, Set<Player.Role> roles)
    implements Authentication {

  public Caller {
    roles = Set.copyOf(roles);
  }

  @Override
  public String getName() {
    return user.toString();
  }

  @Override
  public Collection<String> getRoles() {
    return roles.stream().map(Enum::name).toList();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }
}
