/// A pick: its choice, its snapshot, its life and the reasons to refuse it.
@NullMarked
package com.oxuniverse.domain.prediction;

import org.jspecify.annotations.NullMarked;
