/// Settlements, and the picks and points they move, whole symbols at a time.
@NullMarked
package com.oxuniverse.persistence.settlement;

import org.jspecify.annotations.NullMarked;
