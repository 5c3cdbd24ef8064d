package com.oxuniverse.web.security;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import io.micronaut.security.authentication.Authentication;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    var grants = new ArrayList<>(List.of(Grant.SESSION, Grant.READ, Grant.PREDICT));
    if (roles.contains(Player.Role.ADMIN)) {
      grants.addAll(List.of(Grant.ADMIN, Grant.FRESH_ADMIN));
    }
    return List.copyOf(grants);
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }
}
