package com.oxuniverse.application.port.out;

import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.application.idempotency.StoredAnswer;
import java.time.Instant;

/// Answers to requests that carried a key. Call inside the [UnitOfWork] of the request's effect, so
/// that effect and answer are kept or lost together.
public interface AnswerStore {

  sealed interface Claim {}

  /// The key is ours until the unit of work ends.
  record Fresh() implements Claim {}

  /// The request was answered before.
  record Answered(StoredAnswer answer) implements Claim {}

  /// The same request is being handled right now.
  record InFlight() implements Claim {}

  /// The key was used for another request.
  record Mismatch() implements Claim {}

  /// Never waits for another request.
  Claim claim(RequestKey key, Instant now);

  void keep(RequestKey key, StoredAnswer answer, Instant expiresAt);
}
