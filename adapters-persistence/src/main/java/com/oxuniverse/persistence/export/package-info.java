/// The game as CSV files.
@NullMarked
package com.oxuniverse.persistence.export;

import org.jspecify.annotations.NullMarked;
