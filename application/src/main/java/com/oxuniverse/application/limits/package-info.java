/// How often somebody may ask.
@NullMarked
package com.oxuniverse.application.limits;

import org.jspecify.annotations.NullMarked;
