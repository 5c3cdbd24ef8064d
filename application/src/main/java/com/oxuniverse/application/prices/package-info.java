/// Prices as players see them.
@NullMarked
package com.oxuniverse.application.prices;

import org.jspecify.annotations.NullMarked;
