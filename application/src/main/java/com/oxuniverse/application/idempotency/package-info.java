/// Requests that may be sent again.
@NullMarked
package com.oxuniverse.application.idempotency;

import org.jspecify.annotations.NullMarked;
