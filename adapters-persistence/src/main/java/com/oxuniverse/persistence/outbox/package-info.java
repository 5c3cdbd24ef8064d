/// Events on their way from their causes to the queues, and what became of them there.
@NullMarked
package com.oxuniverse.persistence.outbox;

import org.jspecify.annotations.NullMarked;
