package com.oxuniverse.web.json;

import java.io.IOException;

/// An object has two fields of one name. Only read from outside, so it carries no stack trace.
final class RepeatedNameException extends IOException {

  private final String name;

  RepeatedNameException(String name) {
    super("a field is there twice");
    this.name = name;
  }

  String name() {
    return name;
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
