package com.oxuniverse.marketdata.replay;

/// A line that makes no sense; who reads the file adds its name and the line's number.
final class MalformedLine extends Exception {

  MalformedLine(String fault) {
    super(fault);
  }

  MalformedLine(String fault, Throwable cause) {
    super(fault, cause);
  }

  String fault() {
    return String.valueOf(getMessage());
  }
}
