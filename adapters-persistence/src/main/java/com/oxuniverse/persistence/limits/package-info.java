/// Requests that all nodes count together.
@NullMarked
package com.oxuniverse.persistence.limits;

import org.jspecify.annotations.NullMarked;
