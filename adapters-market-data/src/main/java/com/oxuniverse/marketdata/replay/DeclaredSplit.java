package com.oxuniverse.marketdata.replay;

import com.oxuniverse.domain.market.Symbol;
import java.time.LocalDate;

/// A split as `splits.csv` has it: `denominator` old shares became `numerator` new ones.
///
/// @param date as declared; prices are on the new basis from the symbol's first bar then or later
///   on
record DeclaredSplit(LocalDate date, Symbol symbol, long numerator, long denominator) {}
