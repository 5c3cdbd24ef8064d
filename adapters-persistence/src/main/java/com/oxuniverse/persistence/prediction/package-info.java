/// Picks: made, changed, cancelled, read.
@NullMarked
package com.oxuniverse.persistence.prediction;

import org.jspecify.annotations.NullMarked;
