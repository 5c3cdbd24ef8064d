/// Answers to requests that carried a key.
@NullMarked
package com.oxuniverse.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
