/// Slot accounts, cooldown timers and ad unlocks.
@NullMarked
package com.oxuniverse.persistence.slots;

import org.jspecify.annotations.NullMarked;
