package com.oxuniverse.application.port.out;

import java.util.function.Supplier;

/// One transaction. Work inside a unit of work joins it.
public interface UnitOfWork {

  /// Runs `work` and commits; if it throws, nothing of it remains. A lost race
  /// ([com.oxuniverse.application.TransientFailure]) is tried again a few times, so `work` must be
  /// safe to run again: it reads everything anew.
  ///
  /// @throws com.oxuniverse.application.TransientFailure if it was lost each time; nothing was
  ///   committed and trying later can help
  <T> T execute(Supplier<T> work);
}
