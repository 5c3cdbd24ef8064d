package com.oxuniverse.application.audit;

import java.time.Instant;

/// What an admin did.
///
/// @param who the admin, as [Admin#signature] says
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
