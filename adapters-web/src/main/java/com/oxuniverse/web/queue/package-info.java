/// The queues, as operators see and mend them.
@NullMarked
package com.oxuniverse.web.queue;

import org.jspecify.annotations.NullMarked;
