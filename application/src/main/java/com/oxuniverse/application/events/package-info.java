/// What has happened and somebody else wants to know: written with its cause in one transaction,
/// relayed to queues, and consumed once.
@NullMarked
package com.oxuniverse.application.events;

import org.jspecify.annotations.NullMarked;
