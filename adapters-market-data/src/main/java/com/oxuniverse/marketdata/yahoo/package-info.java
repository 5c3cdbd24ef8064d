/// Prices by Yahoo Finance, which documents nothing: what is read here is what recorded answers
/// hold, and anything else is refused.
@NullMarked
package com.oxuniverse.marketdata.yahoo;

import org.jspecify.annotations.NullMarked;
