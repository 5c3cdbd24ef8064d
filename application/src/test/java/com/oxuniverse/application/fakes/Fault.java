package com.oxuniverse.application.fakes;

/// How a transaction can go wrong through no fault of the work in it.
public enum Fault {
  NONE,
  /// Another transaction came first: the work is undone and tried again.
  LOST_RACE,
  /// The connection breaks before the commit: nothing remains.
  BREAKS_BEFORE_COMMIT,
  /// The connection breaks after the commit: everything remains, but the caller is not told.
  BREAKS_AFTER_COMMIT
}
