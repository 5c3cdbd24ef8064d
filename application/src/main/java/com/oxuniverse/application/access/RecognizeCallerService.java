package com.oxuniverse.application.access;

import static java.util.stream.Collectors.toSet;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.in.RecognizeCaller;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.Sessions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// Reads at every request, and writes once a minute and key at most.
public final class RecognizeCallerService implements RecognizeCaller {

  private final Sessions sessions;
  private final ApiKeys keys;
  private final InstantSource wallClock;
  private final AtomicReference<Minute> noted = new AtomicReference<>(new Minute(Instant.MIN));

  public RecognizeCallerService(Sessions sessions, ApiKeys keys, InstantSource wallClock) {
    this.sessions = sessions;
    this.keys = keys;
    this.wallClock = wallClock;
  }

  /// The keys whose use in that minute is noted already.
  private record Minute(Instant start, Set<Long> keys) {
    Minute(Instant start) {
      this(start, ConcurrentHashMap.newKeySet());
    }
  }

  @Override
  public Map<SessionId, Holder.OfSession> sessions(Set<SessionId> ids) {
    return ids.isEmpty() ? Map.of() : sessions.holders(ids, wallClock.instant());
  }

  @Override
  public Map<SecretHash, Holder.OfKey> keys(Set<SecretHash> hashes) {
    if (hashes.isEmpty()) {
      return Map.of();
    }
    var now = wallClock.instant();
    var holders = keys.holders(hashes, now);
    note(holders.values(), now);
    return holders;
  }

  private void note(Collection<Holder.OfKey> holders, Instant now) {
    var minute = minuteOf(now);
    var unnoted =
        holders.stream()
            .map(Holder.OfKey::key)
            .filter(key -> !minute.keys.contains(key))
            .collect(toSet());
    if (unnoted.isEmpty()) {
      return;
    }
    try {
      keys.used(unnoted, now);
      minute.keys.addAll(unnoted);
    } catch (TransientFailure e) {
      // Nobody is refused for it: the next request by these keys notes them.
    }
  }

  private Minute minuteOf(Instant now) {
    var start = now.truncatedTo(ChronoUnit.MINUTES);
    return noted.updateAndGet(last -> last.start.equals(start) ? last : new Minute(start));
  }
}
