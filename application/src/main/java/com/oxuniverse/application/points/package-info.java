/// The ledger and what can be read from it.
@NullMarked
package com.oxuniverse.application.points;

import org.jspecify.annotations.NullMarked;
