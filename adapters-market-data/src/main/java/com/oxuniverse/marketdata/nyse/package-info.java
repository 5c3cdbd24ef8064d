/// The calendar of the New York Stock Exchange: its rules, what it did differently, and what an
/// operator adds at run time.
@NullMarked
package com.oxuniverse.marketdata.nyse;

import org.jspecify.annotations.NullMarked;
