package com.oxuniverse.application;

/// The world failed in a way that may pass: a lost race, a deadlock, a database that is away.
/// Nothing was committed; the same call may succeed later.
public class TransientFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TransientFailure(String message) {
    super(message);
  }

  public TransientFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
