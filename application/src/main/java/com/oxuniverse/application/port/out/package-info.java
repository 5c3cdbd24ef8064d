/// What the use cases need from the world: implemented by the adapters, and by fakes that pass the
/// same contract tests.
@NullMarked
package com.oxuniverse.application.port.out;

import org.jspecify.annotations.NullMarked;
