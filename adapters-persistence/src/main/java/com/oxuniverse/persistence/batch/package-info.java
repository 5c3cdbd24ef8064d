/// Runs of jobs, and what jobs clean up.
@NullMarked
package com.oxuniverse.persistence.batch;

import org.jspecify.annotations.NullMarked;
