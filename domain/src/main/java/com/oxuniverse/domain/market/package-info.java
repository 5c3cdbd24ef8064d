/// What the stock market says: symbols, prices, quotes, daily bars, splits.
@NullMarked
package com.oxuniverse.domain.market;

import org.jspecify.annotations.NullMarked;
