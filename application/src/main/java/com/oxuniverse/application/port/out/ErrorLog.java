package com.oxuniverse.application.port.out;

import com.oxuniverse.application.errors.LoggedError;

/// What went wrong and somebody should be able to look up later. Each record is committed at once,
/// in a transaction of its own, so that it survives whatever fails around it: call it outside any
/// [UnitOfWork].
public interface ErrorLog {

  /// @throws com.oxuniverse.application.TransientFailure if it could not be kept
  void record(LoggedError error);
}
