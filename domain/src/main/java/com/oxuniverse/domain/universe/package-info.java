/// The ordered set of symbols that can be picked on one day.
@NullMarked
package com.oxuniverse.domain.universe;

import org.jspecify.annotations.NullMarked;
