/// What operators look at: whole tables, errors, numbers of days.
@NullMarked
package com.oxuniverse.persistence.operations;

import org.jspecify.annotations.NullMarked;
