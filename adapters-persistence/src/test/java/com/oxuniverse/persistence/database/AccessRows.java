package com.oxuniverse.persistence.database;

/// One valid row for each table of who gets in, all of one player.
final class AccessRows {

  static final String ID = "'00000000-0000-4000-8000-000000000001'";
  static final String OTHER_ID = "'00000000-0000-4000-8000-000000000002'";

  static final NewRow IDENTITY =
      NewRow.into("user_identities")
          .with("issuer", "'https://accounts.google.com'")
          .with("subject", "'1234'")
          .with("user_id", "1")
          .with("provider", "'google'")
          .with("provider_nickname", "'Ann'")
          .with("created_at", "'2026-03-01T12:00Z'");

  static final NewRow STATE =
      NewRow.into("oauth_states")
          .with("state_hash", Rows.hash(1))
          .with("provider", "'google'")
          .with("nonce", "'nonce'")
          .with("code_verifier", "'verifier'")
          .with("browser_hash", Rows.hash(2))
          .with("return_to", "'/'")
          .with("expires_at", "'2026-03-01T12:10Z'");

  static final NewRow SESSION =
      NewRow.into("sessions")
          .with("id", ID)
          .with("user_id", "1")
          .with("provider", "'google'")
          .with("signed_in_at", "'2026-03-01T12:00Z'")
          .with("device", "''")
          .with("started_at", "'2026-03-01T12:00Z'")
          .with("last_used_at", "'2026-03-01T12:00Z'")
          .with("expires_at", "'2026-03-31T12:00Z'");

  static final NewRow TOKEN =
      NewRow.into("refresh_tokens")
          .with("hash", Rows.hash(1))
          .with("session_id", ID)
          .with("issued_at", "'2026-03-01T12:00Z'")
          .with("expires_at", "'2026-03-31T12:00Z'");

  static final NewRow SWAPPED =
      TOKEN.with("swapped_at", "'2026-03-01T13:00Z'").with("successor_salt", Rows.hash(9));

  static final NewRow KEY =
      NewRow.into("api_keys")
          .with("user_id", "1")
          .with("name", "'Élan'")
          .with("hint", "'oxk_ABCD'")
          .with("hash", Rows.hash(1))
          .with("scopes", "'{READ}'")
          .with("created_at", "'2026-03-01T12:00Z'");

  private AccessRows() {}
}
