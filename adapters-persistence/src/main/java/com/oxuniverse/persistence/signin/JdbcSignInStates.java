package com.oxuniverse.persistence.signin;

import com.oxuniverse.application.access.PendingSignIn;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.port.out.SignInStates;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcSignInStates implements SignInStates {

  /// A few more than are added, so that nothing piles up and nobody waits for long.
  private static final int A_FEW = 10;

  private static final String FORGET =
      """
      DELETE FROM oauth_states WHERE state_hash IN (
        SELECT state_hash FROM oauth_states WHERE expires_at <= ?
        LIMIT ? FOR UPDATE SKIP LOCKED)
      """;

  private static final String BEGIN =
      """
      INSERT INTO oauth_states
        (state_hash, provider, nonce, code_verifier, browser_hash, return_to, fresh, expires_at)
      VALUES (decode(?, 'hex'), ?, ?, ?, decode(?, 'hex'), ?, ?, ?)
      """;

  private static final String TAKE =
      """
      DELETE FROM oauth_states WHERE state_hash = decode(?, 'hex')
      RETURNING encode(state_hash, 'hex') AS state, provider, nonce, code_verifier,
        encode(browser_hash, 'hex') AS browser, return_to, fresh, expires_at
      """;

  private final Sql sql;

  JdbcSignInStates(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void begin(PendingSignIn signIn, Instant now) {
    var _ = forget(now, A_FEW);
    sql.update(
        BEGIN,
        signIn.state().hex(),
        signIn.provider(),
        signIn.nonce(),
        signIn.codeVerifier(),
        signIn.browser().hex(),
        signIn.returnTo(),
        signIn.isFresh(),
        signIn.expiresAt());
  }

  @Override
  public Optional<PendingSignIn> take(SecretHash state, Instant now) {
    return sql.first(TAKE, JdbcSignInStates::signIn, state.hex())
        .filter(it -> now.isBefore(it.expiresAt()));
  }

  @Override
  public int forget(Instant now, int atMost) {
    return sql.update(FORGET, now, atMost);
  }

  private static PendingSignIn signIn(Row row) throws SQLException {
    return new PendingSignIn(
        new SecretHash(row.text("state")),
        row.text("provider"),
        row.text("nonce"),
        row.text("code_verifier"),
        new SecretHash(row.text("browser")),
        row.text("return_to"),
        row.flag("fresh"),
        row.instant("expires_at"));
  }
}
