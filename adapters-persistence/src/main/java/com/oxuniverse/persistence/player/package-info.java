/// Who plays.
@NullMarked
package com.oxuniverse.persistence.player;

import org.jspecify.annotations.NullMarked;
