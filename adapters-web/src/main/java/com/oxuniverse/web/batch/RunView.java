package com.oxuniverse.web.batch;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.batch.Trigger;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One run of a job.
///
/// @param tradingDay the day of the game that it works on
/// @param dueAt when it fell due, by the game's clock
/// @param attempts how often it was begun
/// @param queuedAt when it was last sent to the workers, by the real time
/// @param startedAt when it was last begun, by the real time
/// @param endedAt when it last ended, in whatever way, by the real time
/// @param againAt when it is tried again by itself, by the game's clock
/// @param error what went wrong last, in words
/// @param summary what it did, in words; empty until it has ended
@Serdeable
public record RunView(
    @Schema(example = "4711") long id,
    @Schema(example = "SETTLEMENT_RUN") Job job,
    @Schema(example = "2024-01-02") LocalDate tradingDay,
    @Schema(example = "SCHEDULE") Trigger trigger,
    @Schema(example = "SUCCEEDED") RunStatus status,
    @Schema(example = "2024-01-02T21:15:00Z") Instant dueAt,
    @Schema(example = "1") int attempts,
    @Schema(example = "2024-01-02T21:15:00Z") Instant queuedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<Instant> againAt,
    Optional<String> error,
    @Schema(example = "settled 101 symbols, paid 4200 points") String summary) {

  public static RunView of(JobRun run) {
    return new RunView(
        run.id().value(),
        run.job(),
        run.day().date(),
        run.trigger(),
        run.status(),
        run.dueAt(),
        run.attempts(),
        run.queuedAt(),
        run.startedAt(),
        run.endedAt(),
        run.againAt(),
        run.error(),
        run.summary());
  }
}
