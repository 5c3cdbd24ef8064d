package com.oxuniverse.persistence.replay;

/// How often players tried something with one result.
///
/// @param result `OK` or the refusal's code
public record ReplayCount(ReplayAction.Kind kind, String result, long count) {}
