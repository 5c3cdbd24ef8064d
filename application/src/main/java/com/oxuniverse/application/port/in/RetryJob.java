package com.oxuniverse.application.port.in;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;

/// An admin wants a run that failed or waits to be tried again now. The act is audited.
public interface RetryJob {

  Result retry(Admin admin, RunId id);

  sealed interface Result {}

  record Queued(JobRun run) implements Result {}

  /// It is under way, or has succeeded.
  record NotRetryable(JobRun run) implements Result {}

  record NoSuchRun() implements Result {}
}
