/// The queue server that comes with the game.
@NullMarked
package com.oxuniverse.bootstrap.queue;

import org.jspecify.annotations.NullMarked;
