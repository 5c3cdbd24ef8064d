package com.oxuniverse.application.batch;

/// Who wanted a run.
public enum Trigger {
  SCHEDULE,
  ADMIN
}
