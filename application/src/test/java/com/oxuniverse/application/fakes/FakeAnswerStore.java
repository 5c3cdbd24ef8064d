package com.oxuniverse.application.fakes;

import com.oxuniverse.application.fakes.FakeStore.AnswerKey;
import com.oxuniverse.application.fakes.FakeStore.KeptAnswer;
import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.application.idempotency.StoredAnswer;
import com.oxuniverse.application.port.out.AnswerStore;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

public final class FakeAnswerStore implements AnswerStore {

  private final FakeStore store;
  private final Set<AnswerKey> inFlight = ConcurrentHashMap.newKeySet();

  public FakeAnswerStore(FakeStore store) {
    this.store = store;
  }

  /// Runs `meanwhile` as if another request with that key were being handled.
  public void whileInFlight(RequestKey key, Runnable meanwhile) {
    inFlight.add(keyOf(key));
    try {
      meanwhile.run();
    } finally {
      inFlight.remove(keyOf(key));
    }
  }

  @Override
  public Claim claim(RequestKey key, Instant now) {
    store.journal.requireOpen();
    if (inFlight.contains(keyOf(key))) {
      return new InFlight();
    }
    return store
        .answers
        .find(keyOf(key))
        .filter(kept -> kept.expiresAt().isAfter(now))
        .map(kept -> answered(key, kept))
        .orElse(new Fresh());
  }

  private static Claim answered(RequestKey key, KeptAnswer kept) {
    return kept.fingerprint().equals(key.fingerprint())
        ? new Answered(kept.answer())
        : new Mismatch();
  }

  @Override
  public void keep(RequestKey key, StoredAnswer answer, Instant expiresAt) {
    store.journal.requireOpen();
    store.answers.put(keyOf(key), new KeptAnswer(key.fingerprint(), answer, expiresAt));
  }

  private static AnswerKey keyOf(RequestKey key) {
    return new AnswerKey(key.user(), key.key());
  }
}
