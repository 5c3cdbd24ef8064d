/// Settling days and correcting them.
@NullMarked
package com.oxuniverse.application.settlement;

import org.jspecify.annotations.NullMarked;
