/// The ledger: append-only entries, chained by hash, and what a player can spend.
@NullMarked
package com.oxuniverse.domain.points;

import org.jspecify.annotations.NullMarked;
