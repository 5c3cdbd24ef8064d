/// The queues as an operator sees them.
@NullMarked
package com.oxuniverse.application.queue;

import org.jspecify.annotations.NullMarked;
