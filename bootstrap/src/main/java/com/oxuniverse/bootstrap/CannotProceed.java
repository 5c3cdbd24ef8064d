package com.oxuniverse.bootstrap;

/// Something that whoever started the command has to change first. The message is one sentence that
/// says what; it is shown without a stack trace.
public class CannotProceed extends RuntimeException {

  public CannotProceed(String message) {
    super(message);
  }

  public CannotProceed(String message, Throwable cause) {
    super(message, cause);
  }
}
