package com.oxuniverse.domain.settlement;

/// How a symbol's day ended against the previous close. It informs; picks are decided by their
/// snapshots.
public enum Outcome {
  UP,
  DOWN,
  FLAT,
  VOID
}
