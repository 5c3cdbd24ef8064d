/// What operators look at.
@NullMarked
package com.oxuniverse.application.operations;

import org.jspecify.annotations.NullMarked;
