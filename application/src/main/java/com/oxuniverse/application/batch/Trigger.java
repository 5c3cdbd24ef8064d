package com.oxuniverse.application.batch;

/// Who wanted a run.
public enum Trigger {
  SCHEDULE,
  /// Or a program of the operator's: the audit trail knows which.
  ADMIN
}
