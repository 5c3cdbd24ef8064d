package com.oxuniverse.persistence.player;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.persistence.database.AdvisoryLock;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcPlayers implements Players {

  private static final String HAS_ADMIN =
      "SELECT EXISTS (SELECT FROM users WHERE role = 'ADMIN' AND status = 'ACTIVE') AS has_admin";

  private final UserRows rows;
  private final Sql sql;

  JdbcPlayers(UserRows rows, Sql sql) {
    this.rows = rows;
    this.sql = sql;
  }

  @Override
  public Optional<Player> find(UserId id) {
    return sql.attempt(() -> rows.findById(id.number())).map(UserRow::player);
  }

  @Override
  public Optional<Player> find(Nickname nickname) {
    return sql.attempt(() -> rows.findByNickname(nickname.text())).map(UserRow::player);
  }

  @Override
  public Player add(Nickname nickname, Player.Role role) {
    // A sequence would leave a gap for every registration that is rolled back.
    AdvisoryLock.PLAYER_IDS.take(sql);
    return sql.attempt(() -> {
      var user = new UserRow(rows.lastId() + 1, nickname.text(), role);
      rows.save(user);
      return user.player();
    });
  }

  @Override
  public boolean hasAdmin() {
    return sql.one(HAS_ADMIN, row -> row.flag("has_admin"));
  }

  @Override
  public void changeRole(UserId id, Player.Role role) {
    if (sql.attempt(() -> rows.update(id.number(), role)) == 0) {
      throw new IllegalStateException("there is no user " + id);
    }
  }
}
