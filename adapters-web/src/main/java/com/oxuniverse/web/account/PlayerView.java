package com.oxuniverse.web.account;

import com.oxuniverse.application.account.FoundPlayer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// A player as others see them.
///
/// @param bot whether a program may make picks for the player
@Serdeable
record PlayerView(
    @Schema(example = "hana") String nickname, @Schema(example = "false") boolean bot) {

  static PlayerView of(FoundPlayer player) {
    return new PlayerView(player.nickname().text(), player.bot());
  }
}
