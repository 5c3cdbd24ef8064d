package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.application.port.in.ViewSettlements;
import com.oxuniverse.bootstrap.replay.ReplayEvent.Job;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.persistence.replay.ReplayAction;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/// Tells whoever waits how far the replay is: a line a day.
final class ReplayProgress {

  private final ViewSettlements settlements;
  private final PrintWriter out;
  private final long startedAt = System.nanoTime();

  private long picks;
  private long refusedSinceLine;

  ReplayProgress(ViewSettlements settlements, PrintWriter out) {
    this.settlements = settlements;
    this.out = out;
  }

  void played(List<ReplayAction> actions) {
    picks += actions.stream().filter(ReplayProgress::isPick).filter(ReplayProgress::isOk).count();
    refusedSinceLine += actions.stream().filter(action -> !isOk(action)).count();
  }

  void ran(Job job) {
    if (job.kind() == Job.Kind.SETTLE) {
      print(job.day());
    }
  }

  /// Picks that were taken since this call began, a second.
  double picksPerSecond() {
    return picks / (elapsed().toNanos() / 1e9);
  }

  long picks() {
    return picks;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  private void print(TradingDay day) {
    var totals = settlements.summary(day).orElseThrow().totals();
    out.printf(
        "%s  picks %,d  correct %,d  incorrect %,d  void %,d  cancelled %,d  paid %,d"
            + "  refused %,d  %,.0f picks/s%n",
        day,
        totals.picks(),
        totals.correct(),
        totals.incorrect(),
        totals.voided(),
        totals.cancelled(),
        totals.pointsPaid(),
        refusedSinceLine,
        picksPerSecond());
    out.flush();
    refusedSinceLine = 0;
  }

  private static boolean isPick(ReplayAction action) {
    return action.kind() == ReplayAction.Kind.PICK;
  }

  private static boolean isOk(ReplayAction action) {
    return action.result().equals(Players.OK);
  }
}
