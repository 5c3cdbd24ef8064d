/// Where the time comes from.
@NullMarked
package com.oxuniverse.bootstrap.time;

import org.jspecify.annotations.NullMarked;
