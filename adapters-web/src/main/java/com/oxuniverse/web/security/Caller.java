package com.oxuniverse.web.security;

import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.audit.Actor;
import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// The user that a request comes from, as they were when it came.
///
/// @param holder whose session or key it came with
/// @param grants what it may do, of [Grant]
public record Caller(Holder holder, Set<String> grants) implements JobOrderer {

  public Caller {
    grants = Set.copyOf(grants);
  }

  public UserId user() {
    return holder.player().id();
  }

  public Nickname nickname() {
    return holder.player().nickname();
  }

  /// As whom an act of theirs is written down.
  public Admin asAdmin() {
    return new Admin(user(), nickname());
  }

  /// The session that it came with.
  ///
  /// @throws IllegalStateException if it came with a key, which no route [ForPlayers] lets in
  public SessionId session() {
    return switch (holder) {
      case Holder.OfSession session -> session.session();
      case Holder.OfKey key ->
          throw new IllegalStateException("the key %d is no session".formatted(key.key()));
    };
  }

  /// As an admin, whom the route's rule has asked for.
  @Override
  public Actor actor() {
    return asAdmin();
  }

  @Override
  public String getName() {
    return user().toString();
  }

  @Override
  public Collection<String> getRoles() {
    return grants;
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }
}
