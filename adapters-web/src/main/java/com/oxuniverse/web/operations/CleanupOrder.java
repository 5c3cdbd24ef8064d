package com.oxuniverse.web.operations;

import com.oxuniverse.domain.calendar.TradingDay;

/// What makes a request to delete errors this one, though it has no body.
record CleanupOrder(TradingDay before, String why) {}
