package com.oxuniverse.web.problem;

/// Ends a request early with a [Rejection]. No failure of ours, so it carries no stack trace.
public final class Rejected extends RuntimeException {

  private final transient Rejection rejection;

  public Rejected(Rejection rejection) {
    super(rejection.code().name(), null, false, false);
    this.rejection = rejection;
  }

  public Rejected(ProblemCode code, String detail) {
    this(Rejection.of(code, detail));
  }

  public Rejection rejection() {
    return rejection;
  }
}
