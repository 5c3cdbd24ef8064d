package com.oxuniverse.bootstrap.chaos;

/// A pick that a player was told is theirs.
record AcknowledgedPick(long id, long user, String symbol, String choice) {}
