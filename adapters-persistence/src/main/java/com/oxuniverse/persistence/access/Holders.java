package com.oxuniverse.persistence.access;

import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.persistence.database.Row;
import java.sql.SQLException;

/// What the tables of sessions and keys have in common: whom they belong to, and hashes.
final class Holders {

  /// The columns that [#player] and [#status] read, of users as `u`.
  static final String COLUMNS = "u.id AS user_id, u.nickname, u.role, u.status";

  private Holders() {}

  static Player player(Row row) throws SQLException {
    return new Player(
        row.user("user_id"),
        new Nickname(row.text("nickname")),
        row.constant(Player.Role.class, "role"));
  }

  static Player.Status status(Row row) throws SQLException {
    return row.constant(Player.Status.class, "status");
  }

  static SecretHash hash(Row row) throws SQLException {
    return new SecretHash(row.hex("hash"));
  }
}
