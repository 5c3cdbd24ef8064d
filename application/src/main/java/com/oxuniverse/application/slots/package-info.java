/// Slots, refills and ad unlocks.
@NullMarked
package com.oxuniverse.application.slots;

import org.jspecify.annotations.NullMarked;
