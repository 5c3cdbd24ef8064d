/// The symbols of each day.
@NullMarked
package com.oxuniverse.persistence.universe;

import org.jspecify.annotations.NullMarked;
