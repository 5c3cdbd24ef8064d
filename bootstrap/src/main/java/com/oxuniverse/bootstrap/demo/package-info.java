/// What stands in for the outside world where none is configured, in the jar for trying out and
/// never in the one for production.
@NullMarked
package com.oxuniverse.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
