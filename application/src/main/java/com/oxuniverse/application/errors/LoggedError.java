package com.oxuniverse.application.errors;

import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;
import java.util.Map;

/// Something that went wrong.
///
/// @param day of the game that it concerns
/// @param context what is needed to understand it, by name; no secrets
public record LoggedError(
    Type type, TradingDay day, Severity severity, Map<String, String> context, Instant at) {

  public enum Type {
    /// Context: `symbols` (comma separated), `provider`, `retries`, `reason`.
    EOD_FETCH_FAILED,
    /// A final close that differs from the settled one. Context: `symbol`, `provider`, `revision`
    /// (the provider's), `settledRevision`, `settledClose` and `close` (each if there is one).
    CLOSE_REVISED,
    /// Context: `symbol`, `reason`.
    SYMBOL_DROPPED,
    /// Picks that stay without a snapshot. Context: `symbol`, `predictions` (ids, comma separated).
    SNAPSHOT_MISSING,
    /// A job that is not tried again by itself any more. Context: `run`, `job`, `attempts`,
    /// `reason`.
    JOB_FAILED,
    /// A message that nobody could consume. Context: `queue`, `message`, `reason`.
    MESSAGE_DEAD,
    /// A settled symbol paid something else than its picks deserve. Context: `symbol`, `awards`,
    /// `differences`.
    PAYOUT_WRONG,
    /// Something that must hold does not. Context: `check`, `violations`, `examples`.
    INTEGRITY_VIOLATED,
    /// A part of the service does not answer. Context: `part`, `detail`.
    PART_DOWN
  }

  public enum Severity {
    /// The game goes on without it.
    WARNING,
    /// Something of the game is at stake.
    ERROR
  }

  public LoggedError {
    context = Map.copyOf(context);
  }
}
