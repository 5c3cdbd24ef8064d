package com.oxuniverse.application.account;

import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// As much of [ApiKeys] as accounts need.
public final class RememberedKeys implements ApiKeys {

  public final List<ApiKey> living = new ArrayList<>();

  public boolean letsPredict(UserId owner, Instant now) {
    return of(owner).stream()
        .filter(key -> key.scopes().contains(Scope.PREDICT))
        .anyMatch(key -> key.expiresAt().map(now::isBefore).orElse(true));
  }

  @Override
  public List<ApiKey> of(UserId owner) {
    return living.stream().filter(key -> key.owner().equals(owner)).toList();
  }

  @Override
  public int revokeAll(UserId owner, Instant now) {
    int before = living.size();
    living.removeIf(key -> key.owner().equals(owner));
    return before - living.size();
  }

  @Override
  public ApiKey add(
      UserId owner,
      String name,
      String hint,
      SecretHash hash,
      Set<Scope> scopes,
      Instant now,
      Optional<Instant> expiresAt) {
    throw new AssertionError("no account makes keys");
  }

  @Override
  public boolean revoke(UserId owner, long key, Instant now) {
    throw new AssertionError("no account revokes one key");
  }

  @Override
  public Map<SecretHash, Holder.OfKey> holders(Set<SecretHash> keys, Instant now) {
    throw new AssertionError("no account recognizes callers");
  }

  @Override
  public void used(Set<Long> keys, Instant now) {
    throw new AssertionError("no account uses keys");
  }
}
