package com.oxuniverse.web.game;

import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.application.idempotency.StoredAnswer;
import com.oxuniverse.application.port.in.OnceOnly;
import com.oxuniverse.domain.player.UserId;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Answers kept in memory; what throws is forgotten, as a rolled back transaction forgets it.
final class RememberedAnswers implements OnceOnly {

  private final ConcurrentHashMap<Name, Kept> kept = new ConcurrentHashMap<>();

  private record Name(UserId user, String key) {}

  /// @param answer absent while the request is being handled
  private record Kept(String fingerprint, Optional<StoredAnswer> answer) {}

  @Override
  public <R> Result perform(
      RequestKey key, Supplier<Supplier<R>> request, Function<R, StoredAnswer> answer) {
    var name = new Name(key.user(), key.key());
    var earlier = kept.putIfAbsent(name, new Kept(key.fingerprint(), Optional.empty()));
    if (earlier == null) {
      return first(name, key.fingerprint(), request, answer);
    }
    if (!earlier.fingerprint().equals(key.fingerprint())) {
      return new Mismatch();
    }
    return earlier
        .answer()
        .<Result>map(stored -> new Answer(stored, true))
        .orElseGet(InFlight::new);
  }

  private <R> Result first(
      Name name,
      String fingerprint,
      Supplier<Supplier<R>> request,
      Function<R, StoredAnswer> answer) {
    try {
      var stored = answer.apply(request.get().get());
      kept.put(name, new Kept(fingerprint, Optional.of(stored)));
      return new Answer(stored, false);
    } catch (RuntimeException e) {
      kept.remove(name);
      throw e;
    }
  }
}
