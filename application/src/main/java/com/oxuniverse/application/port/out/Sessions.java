package com.oxuniverse.application.port.out;

import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sessions and their refresh tokens. Of a session's tokens one at most is still to be swapped, and
/// the session lasts as long as that one. It is alive until it has expired or was ended.
public interface Sessions {

  /// Why a session has ended.
  enum End {
    LOGOUT,
    /// By the user, from another session.
    REVOKED,
    /// A refresh token was used again.
    REUSE,
    SUSPENDED,
    DELETED
  }

  /// A refresh token.
  ///
  /// @param swapped when, and by what salt its successor was made; nothing while it is the last
  record Token(SecretHash hash, SessionId session, Instant expiresAt, Optional<Swap> swapped) {}

  /// @param salt hexadecimal
  record Swap(Instant at, String salt) {}

  /// Begins a session with its first token, which expires when the session does. Whoever suspends
  /// or deletes the user waits until the [UnitOfWork] that this is called inside of ends.
  ///
  /// @return false if there is no such user, or none who is let in
  boolean add(Session session, SecretHash token);

  /// The token, alive or not, and its session locked until the [UnitOfWork] that this is called
  /// inside of ends.
  Optional<Token> lock(SecretHash token);

  /// A session that is alive.
  Optional<Session> find(SessionId session, Instant now);

  /// Puts `next` in the place of `token`: the session was used, and lasts until `nextExpiresAt`.
  /// Call inside the [UnitOfWork] that locked the token.
  ///
  /// @throws IllegalStateException if the token is not its session's last
  void swap(SecretHash token, Swap swap, SecretHash next, Instant nextExpiresAt);

  /// @return false if there is no such session of that user that is alive
  boolean end(UserId user, SessionId session, End why, Instant now);

  /// @return how many were alive
  int endAll(UserId user, End why, Instant now);

  /// Forgets sessions that were over before then, and their tokens.
  ///
  /// @return how many sessions
  int forget(Instant before, int atMost);

  /// Those alive, the last used first.
  List<Session> of(UserId user, Instant now);

  /// Those alive, with their users as they are, but not those of deleted users. One statement,
  /// whatever the number.
  Map<SessionId, Holder.OfSession> holders(Set<SessionId> sessions, Instant now);
}
