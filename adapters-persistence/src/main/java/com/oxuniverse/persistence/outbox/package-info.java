/// Events on their way to their consumers.
@NullMarked
package com.oxuniverse.persistence.outbox;

import org.jspecify.annotations.NullMarked;
