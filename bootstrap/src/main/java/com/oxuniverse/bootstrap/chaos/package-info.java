/// The service under fire: killed, cut off and lied to while players play, and what is left of it
/// afterwards.
@NullMarked
package com.oxuniverse.bootstrap.chaos;

import org.jspecify.annotations.NullMarked;
