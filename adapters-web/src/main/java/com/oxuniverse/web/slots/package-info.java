/// How many picks a player still has today.
@NullMarked
package com.oxuniverse.web.slots;

import org.jspecify.annotations.NullMarked;
