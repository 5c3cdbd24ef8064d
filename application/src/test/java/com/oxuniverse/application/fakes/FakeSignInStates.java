package com.oxuniverse.application.fakes;

import com.oxuniverse.application.access.PendingSignIn;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.port.out.SignInStates;
import java.time.Instant;
import java.util.Optional;

public record FakeSignInStates(FakeStore store) implements SignInStates {

  @Override
  public void begin(PendingSignIn signIn, Instant now) {
    store.pendingSignIns.put(signIn.state(), signIn);
  }

  @Override
  public int forget(Instant now, int atMost) {
    return store.journal.exclusively(() -> {
      var over =
          store.pendingSignIns.all().stream()
              .filter(it -> !now.isBefore(it.expiresAt()))
              .limit(atMost)
              .toList();
      over.forEach(it -> store.pendingSignIns.remove(it.state()));
      return over.size();
    });
  }

  @Override
  public Optional<PendingSignIn> take(SecretHash state, Instant now) {
    return store.journal.exclusively(() -> {
      var found = store.pendingSignIns.find(state);
      store.pendingSignIns.remove(state);
      return found.filter(it -> now.isBefore(it.expiresAt()));
    });
  }
}
