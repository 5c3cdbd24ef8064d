/// What a replay remembers of itself.
@NullMarked
package com.oxuniverse.persistence.replay;

import org.jspecify.annotations.NullMarked;
