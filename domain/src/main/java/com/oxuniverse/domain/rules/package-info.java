/// All configurable numbers of the game in one versioned value.
@NullMarked
package com.oxuniverse.domain.rules;

import org.jspecify.annotations.NullMarked;
