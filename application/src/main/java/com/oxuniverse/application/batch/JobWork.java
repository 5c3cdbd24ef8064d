package com.oxuniverse.application.batch;

import com.oxuniverse.application.port.in.RunJob.Notice;
import java.util.function.Consumer;

/// What each job does.
public record JobWork(DayWork days, ClosingWork closing, ChoreWork chores) {

  Outcome doIt(JobRun run, Consumer<Notice> notices) {
    return switch (run.job()) {
      case UNIVERSE_CREATE -> days.prepare(run.day(), notices);
      case SESSION_START -> days.open(run.day());
      case SESSION_END -> days.close(run.day());
      case EOD_COLLECT -> closing.collect(run.day());
      case SETTLEMENT_RUN -> closing.settle(run);
      case INTEGRITY_RUN -> chores.lookForViolations();
      case HEALTH_CHECK -> chores.lookAtParts(run.day());
      case CLEANUP -> chores.cleanUp();
    };
  }
}
