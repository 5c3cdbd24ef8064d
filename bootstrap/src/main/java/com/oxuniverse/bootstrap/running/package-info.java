/// The service as it runs: what is started in which order, and stopped in the opposite one.
@NullMarked
package com.oxuniverse.bootstrap.running;

import org.jspecify.annotations.NullMarked;
