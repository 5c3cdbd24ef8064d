/// What players do, in numbers.
@NullMarked
package com.oxuniverse.persistence.activity;

import org.jspecify.annotations.NullMarked;
