/// How many picks a player still has today, and when the next one comes back.
@NullMarked
package com.oxuniverse.domain.slots;

import org.jspecify.annotations.NullMarked;
