/// What an operator can set, and what holds if nothing is set.
@NullMarked
package com.oxuniverse.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
