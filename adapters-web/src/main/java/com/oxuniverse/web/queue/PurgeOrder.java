package com.oxuniverse.web.queue;

/// What makes a request to purge this one, though it has no body.
record PurgeOrder(String confirmation, String why) {}
