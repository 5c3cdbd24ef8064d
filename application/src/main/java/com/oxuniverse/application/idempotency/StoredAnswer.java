package com.oxuniverse.application.idempotency;

/// An answer as the client got it.
///
/// @param status of the protocol it came by
/// @param body as sent, possibly empty
public record StoredAnswer(int status, String body) {}
