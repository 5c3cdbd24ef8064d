package com.oxuniverse.application.port.in;

import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.application.idempotency.StoredAnswer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes a request that carries a key harmless to repeat: the effect happens once, and the same
/// request gets the same answer (rules 4).
public interface OnceOnly {

  /// @param request called outside of any transaction, to ask vendors, and not at all for a
  ///   repetition; gives the act, which is done in the transaction that keeps its answer
  /// @param answer what the client is told of the result
  <R> Result perform(
      RequestKey key, Supplier<Supplier<R>> request, Function<R, StoredAnswer> answer);

  sealed interface Result {}

  /// @param repeated whether this is the answer to the same request that came before
  record Answer(StoredAnswer answer, boolean repeated) implements Result {}

  /// The same request is being handled right now: ask again soon.
  record InFlight() implements Result {}

  /// The key was used for another request.
  record Mismatch() implements Result {}
}
