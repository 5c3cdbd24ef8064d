package com.oxuniverse.application.port.in;

/// Forgets what lets nobody in any more, so that nothing piles up: sessions a month after they were
/// over, with their tokens, and sign-ins that nobody came back from.
public interface ForgetAccess {

  /// @param atMost of each kind
  /// @return how many of the kind that there were more of; there may be others if it is `atMost`
  int forget(int atMost);
}
