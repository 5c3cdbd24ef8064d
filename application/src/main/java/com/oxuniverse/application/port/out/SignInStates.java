package com.oxuniverse.application.port.out;

import com.oxuniverse.application.access.PendingSignIn;
import com.oxuniverse.application.access.SecretHash;
import java.time.Instant;
import java.util.Optional;

/// Sign-ins whose users are at their providers; on every node the same.
public interface SignInStates {

  /// Also forgets those that are over, so that nothing piles up.
  void begin(PendingSignIn signIn, Instant now);

  /// Forgets those that are over.
  ///
  /// @return how many
  int forget(Instant now, int atMost);

  /// Takes it away: of many who come with the same state one gets it. Nobody gets one that is over.
  Optional<PendingSignIn> take(SecretHash state, Instant now);
}
