/// Prices from Alpha Vantage. It has official closes and no times: whether a bar is final has to be
/// worked out from dates. All it says, refusals included, comes with status 200.
@NullMarked
package com.oxuniverse.marketdata.alphavantage;

import org.jspecify.annotations.NullMarked;
