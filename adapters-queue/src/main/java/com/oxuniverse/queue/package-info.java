/// The queues, by the API of Amazon SQS.
@NullMarked
package com.oxuniverse.queue;

import org.jspecify.annotations.NullMarked;
