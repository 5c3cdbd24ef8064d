package com.oxuniverse.application.prediction;

import com.oxuniverse.domain.calendar.TradingDay;

/// A player's day in numbers.
///
/// @param picks the live ones, settled or not; `cancelled` are not among them
/// @param pointsEarned whole points paid for the day's picks and not taken back
public record DayStats(
    TradingDay day,
    long picks,
    long pending,
    long correct,
    long incorrect,
    long voided,
    long cancelled,
    long pointsEarned) {}
