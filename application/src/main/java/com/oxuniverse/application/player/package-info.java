/// Who plays.
@NullMarked
package com.oxuniverse.application.player;

import org.jspecify.annotations.NullMarked;
