package com.oxuniverse.web.batch;

import com.oxuniverse.application.port.in.QueueJob;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// What came of the order of all jobs.
///
/// @param jobs in the order in which they run
@Serdeable
record OrderedJobsView(List<OrderedJobView> jobs) {

  static OrderedJobsView of(List<QueueJob.Ordered> ordered) {
    return new OrderedJobsView(ordered.stream().map(OrderedJobView::of).toList());
  }
}
