package com.oxuniverse.domain.market;

import java.math.BigDecimal;
import java.time.Instant;

/// What a provider says a symbol trades at.
///
/// @param price US dollars, as published; not necessarily positive, for vendors err
/// @param at the price's own time, not the time it was asked for
/// @param source the provider
public record Quote(Symbol symbol, BigDecimal price, Instant at, String source) {}
