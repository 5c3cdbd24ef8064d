/// What symbols trade and closed at.
@NullMarked
package com.oxuniverse.web.prices;

import org.jspecify.annotations.NullMarked;
