package com.oxuniverse.persistence.signin;

import com.oxuniverse.application.access.ProviderAccount;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.out.Identities;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.persistence.database.AdvisoryLock;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.database.SqlArray;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Singleton
final class JdbcIdentities implements Identities {

  private static final String FIND =
      """
      SELECT u.id, u.nickname, u.role, u.status, i.provider_nickname
      FROM user_identities i JOIN users u ON u.id = i.user_id
      WHERE i.issuer = ? AND i.subject = ?
      """;

  private static final String LOCK = FIND + " FOR NO KEY UPDATE OF u";

  private static final String TAKEN =
      """
      SELECT asked.nickname
      FROM unnest(?) AS asked (nickname)
      JOIN users u
        ON lower(u.nickname COLLATE pg_unicode_fast) = lower(asked.nickname COLLATE pg_unicode_fast)
      WHERE u.id <> ?
      """;

  private static final String ADD =
      """
      INSERT INTO user_identities (issuer, subject, user_id, provider, provider_nickname, created_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private static final String NOTE =
      """
      UPDATE user_identities SET provider_nickname = ? WHERE issuer = ? AND subject = ?
      RETURNING user_id
      """;

  private static final String RENAME =
      "UPDATE users SET nickname = ? WHERE id = ? AND NOT nickname_chosen";

  /// No user has this number.
  private static final long NOBODY = 0;

  private final Sql sql;

  JdbcIdentities(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Known> find(String issuer, String subject) {
    return sql.first(FIND, JdbcIdentities::known, issuer, subject);
  }

  @Override
  public Optional<Known> lock(String issuer, String subject) {
    Sql.requireUnitOfWork();
    return sql.first(LOCK, JdbcIdentities::known, issuer, subject);
  }

  private static Known known(Row row) throws SQLException {
    return new Known(
        new Player(
            row.user("id"),
            new Nickname(row.text("nickname")),
            row.constant(Player.Role.class, "role")),
        row.constant(Player.Status.class, "status"),
        row.text("provider_nickname"));
  }

  /// The lock that numbers of users are given under anyway.
  @Override
  public void awaitTurn() {
    AdvisoryLock.PLAYER_IDS.take(sql);
  }

  @Override
  public Set<Nickname> takenAmong(List<Nickname> nicknames, Optional<UserId> but) {
    return Set.copyOf(
        sql.list(
            TAKEN,
            row -> new Nickname(row.text("nickname")),
            SqlArray.ofTexts(nicknames, Nickname::text),
            but.map(UserId::number).orElse(NOBODY)));
  }

  @Override
  public void add(UserId user, ProviderAccount account, Instant now) {
    Sql.requireUnitOfWork();
    sql.update(
        ADD,
        account.issuer(),
        account.subject(),
        user,
        account.provider(),
        account.nickname(),
        now);
  }

  @Override
  public void follow(ProviderAccount account, Nickname nickname) {
    Sql.requireUnitOfWork();
    var user =
        sql.one(
            NOTE,
            row -> row.user("user_id"),
            account.nickname(),
            account.issuer(),
            account.subject());
    sql.update(RENAME, nickname.text(), user);
  }

  @Override
  public void deleteOf(UserId user) {
    Sql.requireUnitOfWork();
    sql.update("DELETE FROM user_identities WHERE user_id = ?", user);
  }

  @Override
  public void signedIn(UserId user, Instant now) {
    Sql.requireUnitOfWork();
    sql.update("UPDATE users SET last_login_at = ? WHERE id = ?", now, user);
  }
}
