package com.oxuniverse.marketdata.nyse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// What the exchange does on one date against its rules.
public sealed interface SessionChange {

  LocalDate date();

  /// The day on which the exchange announced it; empty where that day is not known to us.
  Optional<LocalDate> declaredOn();

  String reason();

  /// No session at all.
  record Closed(LocalDate date, Optional<LocalDate> declaredOn, String reason)
      implements SessionChange {}

  /// The usual hours although the rules say otherwise.
  record Regular(LocalDate date, Optional<LocalDate> declaredOn, String reason)
      implements SessionChange {}

  /// @param open the first minute of regular trading, in New York time
  record LateOpen(LocalDate date, LocalTime open, Optional<LocalDate> declaredOn, String reason)
      implements SessionChange {}

  /// @param close the official close, in New York time
  record EarlyClose(LocalDate date, LocalTime close, Optional<LocalDate> declaredOn, String reason)
      implements SessionChange {}
}
