package com.oxuniverse.web.problem;

import java.util.Objects;

/// A parameter's text means nothing. The message says what it should be.
public final class MalformedValue extends Exception {

  private final ProblemCode code;

  private MalformedValue(ProblemCode code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public static MalformedValue expected(String what) {
    return new MalformedValue(ProblemCode.INVALID_REQUEST, "must be " + what);
  }

  public static MalformedValue symbol() {
    return new MalformedValue(ProblemCode.MALFORMED_SYMBOL, ProblemCode.MALFORMED_SYMBOL.advice());
  }

  /// @param field where the text stood
  Rejection rejection(String field) {
    return code == ProblemCode.INVALID_REQUEST
        ? Rejection.invalid(field, what())
        : Rejection.of(code);
  }

  /// What it should be, such as `must be a day`.
  public String what() {
    return Objects.requireNonNullElse(getMessage(), "");
  }
}
