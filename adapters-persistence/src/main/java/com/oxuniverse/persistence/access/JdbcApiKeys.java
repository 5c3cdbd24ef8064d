package com.oxuniverse.persistence.access;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.database.SqlArray;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Singleton
final class JdbcApiKeys implements ApiKeys {

  private static final String LOCK =
      "SELECT id FROM users WHERE id = ? AND status <> 'DELETED' FOR NO KEY UPDATE";

  private static final String COLUMNS =
      """
      id, user_id, name, hint, scopes::text[] AS scopes, created_at, expires_at, last_used_at
      """;

  private static final String ADD =
      """
      INSERT INTO api_keys (user_id, name, hint, hash, scopes, created_at, expires_at)
      VALUES (?, ?, ?, ?, ?::api_scope[], ?, ?)
      RETURNING %s
      """
          .formatted(COLUMNS);

  private static final String OF_OWNER =
      "SELECT %s FROM api_keys WHERE user_id = ? AND revoked_at IS NULL ORDER BY id DESC"
          .formatted(COLUMNS);

  private static final String REVOKE =
      """
      UPDATE api_keys SET revoked_at = ? WHERE user_id = ? AND id = ? AND revoked_at IS NULL
      """;

  /// In one order, so that two who revoke all do not wait for each other.
  private static final String REVOKE_ALL =
      """
      UPDATE api_keys SET revoked_at = ?
      WHERE id IN (
        SELECT id FROM api_keys WHERE user_id = ? AND revoked_at IS NULL
        ORDER BY id FOR NO KEY UPDATE)
      """;

  private static final String HOLDERS =
      """
      SELECT k.id, k.hash, k.scopes::text[] AS scopes, %s
      FROM api_keys k JOIN users u ON u.id = k.user_id
      WHERE k.hash = ANY (?)
        AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > ?)
        AND u.status <> 'DELETED'
      """
          .formatted(Holders.COLUMNS);

  /// Waits for nobody: whoever has a key locked is noting the same, or revoking it.
  private static final String USED =
      """
      UPDATE api_keys SET last_used_at = ?
      WHERE id IN (
        SELECT id FROM api_keys
        WHERE id = ANY (?) AND (last_used_at IS NULL OR last_used_at < ?)
        FOR NO KEY UPDATE SKIP LOCKED)
      """;

  private final Sql sql;

  JdbcApiKeys(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean lock(UserId owner) {
    Sql.requireUnitOfWork();
    return sql.first(LOCK, row -> row.user("id"), owner).isPresent();
  }

  @Override
  public ApiKey add(
      UserId owner,
      String name,
      String hint,
      SecretHash hash,
      Set<Scope> scopes,
      Instant now,
      Optional<Instant> expiresAt) {
    Sql.requireUnitOfWork();
    var texts = SqlArray.ofTexts(scopes, Scope::name);
    return sql.one(ADD, JdbcApiKeys::key, owner, name, hint, hash, texts, now, expiresAt);
  }

  private static ApiKey key(Row row) throws SQLException {
    return new ApiKey(
        row.number("id"),
        row.user("user_id"),
        row.text("name"),
        row.text("hint"),
        scopes(row),
        row.instant("created_at"),
        row.optionalInstant("expires_at"),
        row.optionalInstant("last_used_at"));
  }

  private static Set<Scope> scopes(Row row) throws SQLException {
    return row.texts("scopes").stream().map(Scope::valueOf).collect(toUnmodifiableSet());
  }

  @Override
  public List<ApiKey> of(UserId owner) {
    return sql.list(OF_OWNER, JdbcApiKeys::key, owner);
  }

  @Override
  public boolean revoke(UserId owner, long key, Instant now) {
    return sql.update(REVOKE, now, owner, key) > 0;
  }

  @Override
  public int revokeAll(UserId owner, Instant now) {
    return sql.update(REVOKE_ALL, now, owner);
  }

  private record Held(SecretHash hash, Holder.OfKey holder) {}

  @Override
  public Map<SecretHash, Holder.OfKey> holders(Set<SecretHash> keys, Instant now) {
    return sql.list(HOLDERS, JdbcApiKeys::held, SqlArray.ofHex(keys, SecretHash::hex), now).stream()
        .collect(toMap(Held::hash, Held::holder));
  }

  private static Held held(Row row) throws SQLException {
    return new Held(
        Holders.hash(row),
        new Holder.OfKey(Holders.player(row), Holders.status(row), row.number("id"), scopes(row)));
  }

  @Override
  public void used(Set<Long> keys, Instant now) {
    var minute = now.truncatedTo(ChronoUnit.MINUTES);
    sql.update(USED, minute, SqlArray.ofLongs(List.copyOf(keys)), minute);
  }
}
