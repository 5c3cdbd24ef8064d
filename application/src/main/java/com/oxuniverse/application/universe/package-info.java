/// The symbols of a day.
@NullMarked
package com.oxuniverse.application.universe;

import org.jspecify.annotations.NullMarked;
