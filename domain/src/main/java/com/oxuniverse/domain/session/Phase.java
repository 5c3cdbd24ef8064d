package com.oxuniverse.domain.session;

import java.util.Optional;

/// Where a trading day stands. [#after] is the whole table of legal moves (rules 2).
public enum Phase {
  SCHEDULED,
  OPEN,
  CLOSED,
  SETTLING,
  SETTLED;

  /// What can happen to a session.
  public enum Event {
    OPENED,
    CUT_OFF,
    SETTLEMENT_STARTED,
    SETTLEMENT_FINISHED,
    CORRECTION_STARTED
  }

  /// The phase that `event` leads to from here, or nothing where it must not happen: a late or
  /// repeated job never moves a session backwards.
  public Optional<Phase> after(Event event) {
    return switch (this) {
      case SCHEDULED ->
          switch (event) {
            case OPENED -> Optional.of(OPEN);
            case CUT_OFF, SETTLEMENT_STARTED, SETTLEMENT_FINISHED, CORRECTION_STARTED ->
                Optional.empty();
          };
      case OPEN ->
          switch (event) {
            case CUT_OFF -> Optional.of(CLOSED);
            case OPENED, SETTLEMENT_STARTED, SETTLEMENT_FINISHED, CORRECTION_STARTED ->
                Optional.empty();
          };
      case CLOSED ->
          switch (event) {
            case SETTLEMENT_STARTED -> Optional.of(SETTLING);
            case OPENED, CUT_OFF, SETTLEMENT_FINISHED, CORRECTION_STARTED -> Optional.empty();
          };
      case SETTLING ->
          switch (event) {
            case SETTLEMENT_FINISHED -> Optional.of(SETTLED);
            case OPENED, CUT_OFF, SETTLEMENT_STARTED, CORRECTION_STARTED -> Optional.empty();
          };
      case SETTLED ->
          switch (event) {
            case CORRECTION_STARTED -> Optional.of(SETTLING);
            case OPENED, CUT_OFF, SETTLEMENT_STARTED, SETTLEMENT_FINISHED -> Optional.empty();
          };
    };
  }
}
