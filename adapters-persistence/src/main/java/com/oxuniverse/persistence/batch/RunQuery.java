package com.oxuniverse.persistence.batch;

import com.oxuniverse.application.port.in.ViewJobs;
import java.util.ArrayList;
import java.util.List;

/// The statement for a page of runs. Only the conditions that are asked for are in it, so that each
/// gets the index that is made for it.
final class RunQuery {

  private final StringBuilder text = new StringBuilder("SELECT * FROM batch_runs WHERE true");
  private final List<Object> values = new ArrayList<>();

  RunQuery(ViewJobs.Filter filter, int rows) {
    filter.before().ifPresent(id -> and("id < ?", id));
    filter.job().ifPresent(job -> and("job = ?::job", job));
    filter.status().ifPresent(status -> and("status = ?::run_status", status));
    filter.day().ifPresent(day -> and("trading_day = ?", day));
    text.append(" ORDER BY id DESC LIMIT ?");
    values.add(rows);
  }

  private void and(String condition, Object value) {
    text.append(" AND ").append(condition);
    values.add(value);
  }

  String text() {
    return text.toString();
  }

  Object[] values() {
    return values.toArray();
  }
}
