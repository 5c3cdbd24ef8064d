/// The ports in memory: what the use cases are tested against, and whole seasons are simulated on.
/// Each passes the contract of its port, as its adapter does.
@NullMarked
package com.oxuniverse.application.fakes;

import org.jspecify.annotations.NullMarked;
