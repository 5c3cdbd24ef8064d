package com.oxuniverse.application.idempotency;

import com.oxuniverse.domain.player.UserId;

/// A client's name for one request, so that sending it again is harmless (rules 4).
///
/// @param key 1 to 255 characters, the client's choice
/// @param fingerprint of what is asked for; the same key with another one is an error
public record RequestKey(UserId user, String key, String fingerprint) {

  public static final int MAX_LENGTH = 255;

  public RequestKey {
    if (key.isEmpty() || key.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("an idempotency key has 1 to 255 characters");
    }
  }
}
