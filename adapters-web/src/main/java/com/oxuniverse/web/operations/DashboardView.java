package com.oxuniverse.web.operations;

import com.oxuniverse.application.port.in.ViewActivity;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// The game at a glance.
///
/// @param days the last ones on which it was played, the oldest first
@Serdeable
record DashboardView(RealtimeView today, List<DayNumbersView> days, BatchView batch) {

  static DashboardView of(
      ViewActivity.Realtime now, List<ViewActivity.DayNumbers> days, BatchView batch) {
    return new DashboardView(
        RealtimeView.of(now), days.stream().map(DayNumbersView::of).toList(), batch);
  }
}
