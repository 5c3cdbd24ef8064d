package com.oxuniverse.application.points;

import com.oxuniverse.domain.player.UserId;

/// A player's points over all time, whole points.
///
/// @param earned sum of all positive entries
/// @param spent sum of all negative entries, as a positive number
public record PointsTotals(
    UserId user, long balance, long held, long spendable, long earned, long spent, long entries) {}
