package com.oxuniverse.domain.market;

/// What is known of a symbol's price, to be shown.
///
/// @param isStale whether it is too old to be picked against, though nobody has a younger one
public record LastPrice(Quote quote, boolean isStale) {}
