package com.oxuniverse.persistence.batch;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.batch.Trigger;
import com.oxuniverse.persistence.database.Row;
import java.sql.SQLException;

/// A run as its table has it.
final class RunRow {

  private RunRow() {}

  static JobRun read(Row row) throws SQLException {
    return new JobRun(
        new RunId(row.number("id")),
        row.constant(Job.class, "job"),
        row.day("trading_day"),
        row.constant(Trigger.class, "trigger"),
        row.constant(RunStatus.class, "status"),
        row.instant("due_at"),
        row.integer("attempts"),
        row.instant("queued_at"),
        row.optionalInstant("started_at"),
        row.optionalInstant("ended_at"),
        row.optionalInstant("again_at"),
        row.optionalText("error"),
        row.text("summary"));
  }
}
