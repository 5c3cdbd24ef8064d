/// The ledger and its heads.
@NullMarked
package com.oxuniverse.persistence.points;

import org.jspecify.annotations.NullMarked;
