package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class FakeApiKeys implements ApiKeys {

  private final FakeStore store;
  private final FakeTable<Long, ApiKey> keys;
  private final FakeTable<SecretHash, Long> byHash;
  private final FakeTable<Long, Instant> revoked;
  private int writes;
  private boolean isNoting = true;

  public FakeApiKeys(FakeStore store) {
    this.store = store;
    this.keys = new FakeTable<>(store.journal);
    this.byHash = new FakeTable<>(store.journal);
    this.revoked = new FakeTable<>(store.journal);
  }

  @Override
  public boolean lock(UserId owner) {
    store.journal.requireOpen();
    return store.isPresent(owner);
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
    store.journal.requireOpen();
    if (unrevoked(owner).anyMatch(it -> lower(it.name()).equals(lower(name)))) {
      throw new TransientFailure("the name has just been taken");
    }
    var key =
        new ApiKey(keys.size() + 1, owner, name, hint, scopes, now, expiresAt, Optional.empty());
    keys.put(key.id(), key);
    byHash.put(hash, key.id());
    return key;
  }

  @Override
  public List<ApiKey> of(UserId owner) {
    return unrevoked(owner).sorted(Comparator.comparingLong(ApiKey::id).reversed()).toList();
  }

  @Override
  public boolean revoke(UserId owner, long key, Instant now) {
    var found = unrevoked(owner).filter(it -> it.id() == key).findFirst();
    found.ifPresent(it -> revoked.put(it.id(), now));
    return found.isPresent();
  }

  @Override
  public int revokeAll(UserId owner, Instant now) {
    var all = of(owner);
    all.forEach(it -> revoked.put(it.id(), now));
    return all.size();
  }

  @Override
  public Map<SecretHash, Holder.OfKey> holders(Set<SecretHash> hashes, Instant now) {
    return hashes.stream()
        .filter(hash -> valid(hash, now).isPresent())
        .collect(Collectors.toMap(hash -> hash, hash -> holder(valid(hash, now).orElseThrow())));
  }

  private Optional<ApiKey> valid(SecretHash hash, Instant now) {
    return byHash
        .find(hash)
        .flatMap(keys::find)
        .filter(it -> revoked.find(it.id()).isEmpty())
        .filter(it -> it.expiresAt().filter(end -> !end.isAfter(now)).isEmpty())
        .filter(it -> store.isPresent(it.owner()));
  }

  private Holder.OfKey holder(ApiKey key) {
    return new Holder.OfKey(
        store.present(key.owner()),
        store.statusOf(key.owner()).orElseThrow(),
        key.id(),
        key.scopes());
  }

  @Override
  public void used(Set<Long> used, Instant now) {
    if (!isNoting) {
      throw new TransientFailure("the use cannot be noted");
    }
    writes++;
    var minute = now.truncatedTo(ChronoUnit.MINUTES);
    used.stream()
        .flatMap(id -> keys.find(id).stream())
        .filter(it -> it.lastUsedAt().filter(last -> !last.isBefore(minute)).isEmpty())
        .forEach(it -> keys.put(it.id(), usedAt(it, minute)));
  }

  /// Whether uses can be noted from now on.
  public void notes(boolean noting) {
    isNoting = noting;
  }

  /// How often a use was noted.
  public int writes() {
    return writes;
  }

  private static ApiKey usedAt(ApiKey it, Instant at) {
    return new ApiKey(
        it.id(),
        it.owner(),
        it.name(),
        it.hint(),
        it.scopes(),
        it.createdAt(),
        it.expiresAt(),
        Optional.of(at));
  }

  private Stream<ApiKey> unrevoked(UserId owner) {
    return keys.all().stream()
        .filter(it -> it.owner().equals(owner))
        .filter(it -> revoked.find(it.id()).isEmpty());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
