package com.oxuniverse.application.batch;

import com.oxuniverse.domain.calendar.TradingDay;
import java.time.Instant;
import java.util.Optional;

/// One run of a job, from its being queued to its end.
///
/// @param day the day of the game that it works on
/// @param dueAt when it fell due, by the game's clock; a job has one scheduled run for each
/// @param attempts how often it was begun
/// @param queuedAt when it was last sent to the workers, by the machine's clock
/// @param startedAt when it was last begun, by the machine's clock
/// @param endedAt when it last ended, in whatever way, by the machine's clock
/// @param againAt when it is tried again by itself, by the game's clock; of `WAITING` and `FAILED`
/// @param error what went wrong last, in words
/// @param summary what it did, in words; empty until it has ended
public record JobRun(
    RunId id,
    Job job,
    TradingDay day,
    Trigger trigger,
    RunStatus status,
    Instant dueAt,
    int attempts,
    Instant queuedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<Instant> againAt,
    Optional<String> error,
    String summary) {}
