package com.oxuniverse.application.account;

import com.oxuniverse.domain.player.Nickname;

/// A player as others see them.
///
/// @param bot whether a program may make picks for the player
public record FoundPlayer(Nickname nickname, boolean bot) {}
