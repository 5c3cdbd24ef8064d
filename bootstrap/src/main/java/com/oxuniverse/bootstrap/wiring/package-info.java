/// Puts the game together over its outside world.
@NullMarked
package com.oxuniverse.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
