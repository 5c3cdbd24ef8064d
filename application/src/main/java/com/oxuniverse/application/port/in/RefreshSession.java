package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.port.in.StartSession.Started;

/// Swaps a refresh token for the next one (rules 10, RFC 9700 4.14).
public interface RefreshSession {

  Result refresh(Secret refreshToken);

  sealed interface Result {}

  /// The same token once more, within a few seconds, gets the same next one.
  record Refreshed(Started session) implements Result {}

  /// The token was swapped before, and longer ago than a client's retry takes: somebody has stolen
  /// it, so the whole session has ended.
  record Reused() implements Result {}

  /// Unknown, expired, or of a session that has ended.
  record Invalid() implements Result {}

  /// The user is not let in any more.
  record Suspended() implements Result {}
}
