/// Who plays.
@NullMarked
package com.oxuniverse.domain.player;

import org.jspecify.annotations.NullMarked;
