/// Picks: making, changing, cancelling and reading them.
@NullMarked
package com.oxuniverse.web.prediction;

import org.jspecify.annotations.NullMarked;
