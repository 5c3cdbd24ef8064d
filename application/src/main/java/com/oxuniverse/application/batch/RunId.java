package com.oxuniverse.application.batch;

/// Names one run of a job.
public record RunId(long value) {

  public RunId {
    if (value < 1) {
      throw new IllegalArgumentException("not a run: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
