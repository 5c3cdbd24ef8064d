package com.oxuniverse.application.batch;

/// Where a run stands. `QUEUED → RUNNING → SUCCEEDED | WAITING | FAILED`, and from `WAITING` and
/// `FAILED` back to `QUEUED` when it is tried again.
public enum RunStatus {
  QUEUED,
  RUNNING,
  /// For something that is not there yet, such as a final close; tried again by itself.
  WAITING,
  SUCCEEDED,
  /// Tried again by itself while there is hope, then by an admin alone.
  FAILED
}
