/// Making, changing and cancelling picks.
@NullMarked
package com.oxuniverse.application.prediction;

import org.jspecify.annotations.NullMarked;
