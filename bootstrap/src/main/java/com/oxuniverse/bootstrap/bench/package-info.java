/// Measures this machine against the bars, with the ceiling of the same run beside each figure.
@NullMarked
package com.oxuniverse.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
