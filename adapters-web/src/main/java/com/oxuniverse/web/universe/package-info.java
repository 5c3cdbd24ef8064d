/// The symbols of a day.
@NullMarked
package com.oxuniverse.web.universe;

import org.jspecify.annotations.NullMarked;
