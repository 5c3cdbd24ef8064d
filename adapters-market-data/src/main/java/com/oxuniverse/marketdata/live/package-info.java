/// Today's market: which vendor is asked in which order, how often, how patiently, and what of its
/// answers counts. The vendors themselves are elsewhere.
@NullMarked
package com.oxuniverse.marketdata.live;

import org.jspecify.annotations.NullMarked;
