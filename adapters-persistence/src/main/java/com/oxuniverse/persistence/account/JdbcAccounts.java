package com.oxuniverse.persistence.account;

import com.oxuniverse.application.account.Account;
import com.oxuniverse.application.account.FoundPlayer;
import com.oxuniverse.application.account.KnownUser;
import com.oxuniverse.application.account.PickRecord;
import com.oxuniverse.application.account.UserFilter;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.player.SealedEmail;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcAccounts implements Accounts {

  private static final String ACCOUNT = "SELECT " + AccountRow.COLUMNS + " FROM users ";

  static final String LOWER_NICKNAME = "lower(nickname COLLATE pg_unicode_fast)";

  static final String LOWER = "lower(? COLLATE pg_unicode_fast)";

  /// Weaker than FOR UPDATE: picks and sessions of the user refer to the row meanwhile.
  private static final String LOCK = " FOR NO KEY UPDATE";

  /// In one statement, so that whoever locks several does it in one order. The ids come first, by
  /// the index of admins; what they must be is asked again once they are locked.
  private static final String LOCK_WITH_ADMINS =
      ACCOUNT
          + """
          WHERE id = ANY (ARRAY(
              SELECT id FROM users WHERE role = 'ADMIN' AND status = 'ACTIVE'
              UNION ALL SELECT ?))
            AND (id = ? OR (role = 'ADMIN' AND status = 'ACTIVE'))
          ORDER BY id FOR NO KEY UPDATE
          """;

  private static final String UPDATE =
      """
      UPDATE users
      SET nickname = ?, nickname_chosen = ?, role = ?, status = ?, language = ?,
        email = decode(?, 'hex'), email_key = ?, last_login_at = ?
      WHERE id = ?
      """;

  private static final String KNOWN =
      """
      SELECT u.id, u.nickname, u.role, u.status, u.last_login_at, a.balance, %s AS bot
      FROM users u JOIN points_accounts a ON a.user_id = u.id
      """
          .formatted(AccountRow.IS_BOT);

  private static final String PAGE =
      KNOWN
          + """
          WHERE u.id > ? AND u.role = coalesce(?::user_role, u.role)
            AND u.status = coalesce(?::user_status, u.status)
          ORDER BY u.id LIMIT ?
          """;

  private static final String RECORD =
      """
      SELECT count(*) AS picks, count(*) FILTER (WHERE status = 'CORRECT') AS correct,
        count(*) FILTER (WHERE status = 'INCORRECT') AS incorrect,
        count(*) FILTER (WHERE status = 'VOID') AS voided
      FROM predictions WHERE user_id = ? AND cancelled_at IS NULL
      """;

  private static final String SEALED_OTHERWISE =
      "SELECT id FROM users WHERE email_key <> ? AND id > ? ORDER BY id LIMIT ?";

  private final Sql sql;

  JdbcAccounts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Account> find(UserId user) {
    return sql.first(ACCOUNT + "WHERE id = ?", AccountRow::account, user);
  }

  @Override
  public Optional<Account> find(Nickname nickname) {
    return sql.first(
        ACCOUNT + "WHERE " + LOWER_NICKNAME + " = " + LOWER, AccountRow::account, nickname.text());
  }

  @Override
  public Optional<Account> lock(UserId user) {
    Sql.requireUnitOfWork();
    return sql.first(ACCOUNT + "WHERE id = ?" + LOCK, AccountRow::account, user);
  }

  @Override
  public List<Account> lockWithAdmins(UserId user) {
    Sql.requireUnitOfWork();
    return sql.list(LOCK_WITH_ADMINS, AccountRow::account, user, user);
  }

  @Override
  public void update(Account account) {
    Sql.requireUnitOfWork();
    var player = account.player();
    int updated =
        sql.update(
            UPDATE,
            player.nickname().text(),
            account.nicknameChosen(),
            player.role(),
            account.status(),
            AccountRow.text(account.language()),
            account.email().map(SealedEmail::hex),
            account.email().map(SealedEmail::keyName),
            account.lastLoginAt(),
            account.id());
    if (updated != 1) {
      throw new IllegalStateException("there is no user " + account.id());
    }
  }

  @Override
  public void erasePersonalTraces(UserId user) {
    Sql.requireUnitOfWork();
    sql.update("UPDATE sessions SET device = '' WHERE user_id = ?", user);
    sql.update("UPDATE api_keys SET name = 'deleted' WHERE user_id = ?", user);
    sql.update("DELETE FROM idempotency_keys WHERE user_id = ?", user);
  }

  @Override
  public boolean isBot(UserId user, Instant now) {
    return sql.first(
            "SELECT " + AccountRow.IS_BOT + " AS bot FROM users u WHERE u.id = ?",
            row -> row.flag("bot"),
            now,
            user)
        .orElse(false);
  }

  @Override
  public Optional<KnownUser> known(UserId user, Instant now) {
    return sql.first(KNOWN + "WHERE u.id = ?", AccountRow::known, now, user);
  }

  @Override
  public Slice<KnownUser> page(UserFilter filter, Optional<UserId> after, int limit, Instant now) {
    return Slice.of(
        sql.list(
            PAGE,
            AccountRow::known,
            now,
            after.map(UserId::number).orElse(0L),
            filter.role(),
            filter.status(),
            limit + 1),
        limit);
  }

  @Override
  public Slice<FoundPlayer> search(
      String beginning, Optional<Nickname> after, int limit, Instant now) {
    return PlayerSearch.page(sql, beginning, after, limit, now);
  }

  @Override
  public PickRecord record(UserId user) {
    return sql.one(
        RECORD,
        row ->
            new PickRecord(
                row.number("picks"),
                row.number("correct"),
                row.number("incorrect"),
                row.number("voided")),
        user);
  }

  @Override
  public List<UserId> sealedOtherwise(String keyName, Optional<UserId> after, int limit) {
    return sql.list(
        SEALED_OTHERWISE, JdbcAccounts::id, keyName, after.map(UserId::number).orElse(0L), limit);
  }

  private static UserId id(Row row) throws SQLException {
    return row.user("id");
  }
}
