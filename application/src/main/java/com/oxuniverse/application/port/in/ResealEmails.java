package com.oxuniverse.application.port.in;

/// Seals all e-mail addresses by the key that is in use, so that older ones can be thrown away.
public interface ResealEmails {

  Result reseal();

  /// @param resealed how many were sealed by another key
  /// @param unreadable how many could not be opened, and were left as they are
  record Result(int resealed, int unreadable) {}
}
