/// What is remembered for a while and within bounds, whoever fills it.
@NullMarked
package com.oxuniverse.web.memory;

import org.jspecify.annotations.NullMarked;
