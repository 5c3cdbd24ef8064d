package com.oxuniverse.persistence.player;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.sql.ColumnTransformer;
import io.micronaut.data.model.DataType;

/// A player as the table has it.
@MappedEntity("users")
record UserRow(
    @Id long id,
    String nickname,
    @MappedProperty(type = DataType.STRING) @ColumnTransformer(write = "?::user_role")
        Player.Role role) {

  Player player() {
    return new Player(new UserId(id), new Nickname(nickname), role);
  }
}
