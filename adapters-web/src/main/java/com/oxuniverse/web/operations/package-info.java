/// What operators look at: numbers, health, integrity and errors.
@NullMarked
package com.oxuniverse.web.operations;

import org.jspecify.annotations.NullMarked;
