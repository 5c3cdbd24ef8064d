package com.oxuniverse.application.batch;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.port.in.RetryJob;
import com.oxuniverse.application.port.out.AuditTrail;

public final class RetryJobService implements RetryJob {

  private final JobQueue queue;
  private final AuditTrail audit;

  public RetryJobService(JobQueue queue, AuditTrail audit) {
    this.queue = queue;
    this.audit = audit;
  }

  @Override
  public Result retry(Admin admin, RunId id) {
    return queue
        .unitOfWork()
        .execute(
            () -> queue.runs().find(id).map(run -> retry(admin, run)).orElseGet(NoSuchRun::new));
  }

  private Result retry(Admin admin, JobRun read) {
    return switch (read.status()) {
      case QUEUED, RUNNING, SUCCEEDED -> new NotRetryable(read);
      case WAITING, FAILED ->
          queue
              .again(read)
              .map(again -> audited(admin, read, again))
              .orElseGet(() -> new NotRetryable(queue.runs().find(read.id()).orElse(read)));
    };
  }

  private Result audited(Admin admin, JobRun read, JobRun again) {
    audit.record(
        new AdminAct(
            admin.signature(),
            "job.retry",
            "run %s: %s %s".formatted(read.id(), read.job(), read.day()),
            read.status().name(),
            again.status().name(),
            "",
            queue.clock().instant()));
    return new Queued(again);
  }
}
