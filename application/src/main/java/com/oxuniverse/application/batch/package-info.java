/// The jobs of the daily cycle: when each is due, and what became of each run.
@NullMarked
package com.oxuniverse.application.batch;

import org.jspecify.annotations.NullMarked;
