package com.oxuniverse.application.audit;

import java.time.Instant;

/// What an admin did, or a program of the operator's.
///
/// @param who as [Actor#signature] says
/// @param action for example `settlement.correct`
/// @param target what was acted on, for example `2024-01-02/AAPL`
/// @param before the state before, readable
/// @param after the state after, readable
public record AdminAct(
    String who,
    String action,
    String target,
    String before,
    String after,
    String reason,
    Instant at) {}
