package com.oxuniverse.persistence.access;

import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.database.SqlArray;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class JdbcSessions implements Sessions {

  private static final String ADD =
      """
      INSERT INTO sessions (
        id, user_id, provider, signed_in_at, device, started_at, last_used_at, expires_at)
      SELECT ?, id, ?, ?, ?, ?, ?, ? FROM users WHERE id = ? AND status = 'ACTIVE'
      FOR SHARE
      """;

  private static final String ADD_TOKEN =
      "INSERT INTO refresh_tokens (hash, session_id, issued_at, expires_at) VALUES (?, ?, ?, ?)";

  private static final String LOCK =
      """
      SELECT id FROM sessions WHERE id = (SELECT session_id FROM refresh_tokens WHERE hash = ?)
      FOR NO KEY UPDATE
      """;

  private static final String TOKEN =
      """
      SELECT hash, session_id, expires_at, swapped_at, successor_salt
      FROM refresh_tokens WHERE hash = ?
      """;

  private static final String SWAP =
      """
      UPDATE refresh_tokens SET swapped_at = ?, successor_salt = ?
      WHERE hash = ? AND swapped_at IS NULL
      RETURNING session_id
      """;

  private static final String USE =
      "UPDATE sessions SET last_used_at = ?, expires_at = ? WHERE id = ?";

  private static final String ALIVE = "ended_at IS NULL AND expires_at > ?";

  private static final String FIND = "SELECT * FROM sessions WHERE id = ? AND " + ALIVE;

  private static final String OF_USER =
      "SELECT * FROM sessions WHERE user_id = ? AND " + ALIVE + " ORDER BY last_used_at DESC, id";

  private static final String END =
      "UPDATE sessions SET ended_at = ?, end_reason = ? WHERE user_id = ? AND id = ? AND " + ALIVE;

  /// In one order, so that two who end all do not wait for each other.
  private static final String END_ALL =
      """
      UPDATE sessions SET ended_at = ?, end_reason = ?
      WHERE id IN (
        SELECT id FROM sessions WHERE user_id = ? AND ended_at IS NULL AND expires_at > ?
        ORDER BY id FOR NO KEY UPDATE)
      """;

  /// Whoever holds one, or forgets it just now, is not waited for.
  private static final String FORGET =
      """
      DELETE FROM sessions WHERE id IN (
        SELECT id FROM sessions WHERE expires_at < ? OR ended_at < ?
        LIMIT ? FOR UPDATE SKIP LOCKED)
      """;

  private static final String HOLDERS =
      """
      SELECT s.id, s.signed_in_at, %s
      FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.id = ANY (?) AND s.ended_at IS NULL AND s.expires_at > ? AND u.status <> 'DELETED'
      """
          .formatted(Holders.COLUMNS);

  private final Sql sql;

  JdbcSessions(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(Session session, SecretHash token) {
    Sql.requireUnitOfWork();
    var signIn = session.signIn();
    int added =
        sql.update(
            ADD,
            session.id().value(),
            signIn.provider(),
            signIn.at(),
            signIn.device(),
            session.startedAt(),
            session.lastUsedAt(),
            session.expiresAt(),
            session.user());
    if (added == 0) {
      return false;
    }
    addToken(token, session.id(), session.startedAt(), session.expiresAt());
    return true;
  }

  private void addToken(SecretHash token, SessionId session, Instant now, Instant expiresAt) {
    sql.update(ADD_TOKEN, token, session.value(), now, expiresAt);
  }

  /// The token is read by a statement of its own, after the lock: the one that waits for the lock
  /// sees the token as it was before, and would swap it a second time.
  @Override
  public Optional<Token> lock(SecretHash token) {
    Sql.requireUnitOfWork();
    sql.run(LOCK, token);
    return sql.first(TOKEN, JdbcSessions::token, token);
  }

  private static Token token(Row row) throws SQLException {
    var salt = row.optionalHex("successor_salt");
    return new Token(
        Holders.hash(row),
        new SessionId(row.uuid("session_id")),
        row.instant("expires_at"),
        row.optionalInstant("swapped_at").flatMap(at -> salt.map(it -> new Swap(at, it))));
  }

  @Override
  public Optional<Session> find(SessionId session, Instant now) {
    return sql.first(FIND, JdbcSessions::session, session.value(), now);
  }

  private static Session session(Row row) throws SQLException {
    return new Session(
        new SessionId(row.uuid("id")),
        row.user("user_id"),
        new SignIn(row.text("provider"), row.instant("signed_in_at"), row.text("device")),
        row.instant("started_at"),
        row.instant("last_used_at"),
        row.instant("expires_at"));
  }

  @Override
  public void swap(SecretHash token, Swap swap, SecretHash next, Instant nextExpiresAt) {
    Sql.requireUnitOfWork();
    var session =
        sql.first(
                SWAP,
                row -> new SessionId(row.uuid("session_id")),
                swap.at(),
                HexFormat.of().parseHex(swap.salt()),
                token)
            .orElseThrow(() -> new IllegalStateException("the token is not the last"));
    addToken(next, session, swap.at(), nextExpiresAt);
    sql.update(USE, swap.at(), nextExpiresAt, session.value());
  }

  @Override
  public boolean end(UserId user, SessionId session, End why, Instant now) {
    return sql.update(END, now, why, user, session.value(), now) > 0;
  }

  @Override
  public int endAll(UserId user, End why, Instant now) {
    return sql.update(END_ALL, now, why, user, now);
  }

  @Override
  public int forget(Instant before, int atMost) {
    return sql.update(FORGET, before, before, atMost);
  }

  @Override
  public List<Session> of(UserId user, Instant now) {
    return sql.list(OF_USER, JdbcSessions::session, user, now);
  }

  @Override
  public Map<SessionId, Holder.OfSession> holders(Set<SessionId> sessions, Instant now) {
    return sql
        .list(HOLDERS, JdbcSessions::holder, SqlArray.ofUuids(sessions, SessionId::value), now)
        .stream()
        .collect(Collectors.toMap(Holder.OfSession::session, Function.identity()));
  }

  private static Holder.OfSession holder(Row row) throws SQLException {
    return new Holder.OfSession(
        Holders.player(row),
        Holders.status(row),
        new SessionId(row.uuid("id")),
        row.instant("signed_in_at"));
  }
}
