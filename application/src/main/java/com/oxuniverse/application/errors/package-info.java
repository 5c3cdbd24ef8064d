/// What goes wrong in the world around the game, and is told.
@NullMarked
package com.oxuniverse.application.errors;

import org.jspecify.annotations.NullMarked;
