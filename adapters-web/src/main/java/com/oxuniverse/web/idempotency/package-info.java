/// Requests that change something, and may be sent again.
@NullMarked
package com.oxuniverse.web.idempotency;

import org.jspecify.annotations.NullMarked;
