/// An invented market, always the same for one seed, so that the game can be played without network
/// or keys. Its prices are labelled `simulated` and never were anyone's.
@NullMarked
package com.oxuniverse.marketdata.simulated;

import org.jspecify.annotations.NullMarked;
