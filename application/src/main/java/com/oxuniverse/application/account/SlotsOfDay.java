package com.oxuniverse.application.account;

import com.oxuniverse.domain.calendar.TradingDay;

/// What became of a user's slots on a day.
///
/// @param base slots that the day began with
public record SlotsOfDay(
    TradingDay day, int base, int adUnlocks, int refills, int taken, int returned) {}
