/// Whether all parts of the service answer.
@NullMarked
package com.oxuniverse.application.health;

import org.jspecify.annotations.NullMarked;
