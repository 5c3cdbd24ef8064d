/// Wires the use cases to the outside world and starts them.
@NullMarked
package com.oxuniverse.bootstrap;

import org.jspecify.annotations.NullMarked;
