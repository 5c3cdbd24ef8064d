/// What a close is worth, what it makes of a symbol and of every pick, and how it is corrected.
@NullMarked
package com.oxuniverse.domain.settlement;

import org.jspecify.annotations.NullMarked;
