package com.oxuniverse.marketdata.live;

import java.time.Instant;

/// @param at the game's time when the vendor was asked, so that a price is never taken for younger
///   than it is
record Learned(Outcome outcome, Instant at) {}
