package com.oxuniverse.persistence.player;

import com.oxuniverse.application.player.Player;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/// The table of users.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserRows extends GenericRepository<UserRow, Long> {

  Optional<UserRow> findById(long id);

  @Query(
      """
      SELECT id, nickname, role FROM users
      WHERE lower(nickname COLLATE pg_unicode_fast) = lower(:nickname COLLATE pg_unicode_fast)
      """)
  Optional<UserRow> findByNickname(String nickname);

  @Query("SELECT coalesce(max(id), 0) FROM users")
  long lastId();

  void save(UserRow user);

  long update(@Id long id, Player.Role role);
}
