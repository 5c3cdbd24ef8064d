package com.oxuniverse.persistence.replay;

/// What a replay was started with.
///
/// @param parameters of the command, readable
/// @param fingerprint of all that must be the same for the replay to go on
public record ReplayRun(String parameters, String fingerprint) {}
