package com.oxuniverse.application.account;

import com.oxuniverse.application.player.Player;
import java.time.Instant;
import java.util.Optional;

/// A user as admins see them. Nobody needs the e-mail address for that.
///
/// @param bot whether a program may make picks for the user
/// @param balance whole points
public record KnownUser(
    Player player,
    Player.Status status,
    boolean bot,
    long balance,
    Optional<Instant> lastLoginAt) {}
