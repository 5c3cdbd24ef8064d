package com.oxuniverse.web.metrics;

/// Everything that is told of the game and its parts. Each is a gauge.
public enum Metric {
  USERS_ACTIVE(
      "ox.users.active", "Users with a pick on the last playable day, a cancelled one included."),
  PICKS("ox.picks", "Picks of the last playable day, by state."),
  WIN_RATE("ox.win.rate", "Correct of all decided picks, of the last day that has any; 0 to 1."),
  PICKS_VOID_NO_SNAPSHOT(
      "ox.picks.void.no.snapshot",
      "Void for want of a snapshot, on the last day with any decided or so."),
  POINTS_ISSUED("ox.points.issued", "Points given out since the last playable day began."),
  POINTS_SPENT("ox.points.spent", "Points spent since the last playable day began."),
  POINTS_OUTSTANDING("ox.points.outstanding", "All balances together."),
  COOLDOWNS("ox.cooldowns", "Cooldowns of the last playable day, by what became of them."),
  COOLDOWN_REFILL_SECONDS_MEAN(
      "ox.cooldown.refill.seconds.mean",
      "From a cooldown's start to its end, of the last playable day."),
  QUEUE_WAITING("ox.queue.waiting", "Messages that can be received now."),
  QUEUE_IN_FLIGHT("ox.queue.in.flight", "Messages received and neither done nor given back."),
  QUEUE_DEAD("ox.queue.dead", "Messages given up."),
  QUEUE_OLDEST_SECONDS("ox.queue.oldest.seconds", "For how long the oldest message has waited."),
  OUTBOX_WAITING("ox.outbox.waiting", "Events that wait to be published."),
  OUTBOX_OLDEST_SECONDS("ox.outbox.oldest.seconds", "For how long the oldest event has waited."),
  BATCH_LAST_SUCCESS_SECONDS(
      "ox.batch.last.success.seconds", "How long ago each job last succeeded."),
  BATCH_LAST_END_SECONDS(
      "ox.batch.last.end.seconds", "How long ago a run of each job last ended, in whatever way."),
  BATCH_OPEN(
      "ox.batch.open",
      "Runs that have not succeeded, by job and status. One that has failed for good counts until the job succeeds."),
  INTEGRITY_VIOLATIONS(
      "ox.integrity.violations",
      "What did not hold since the last check that found nothing, by check."),
  VENDOR_UP("ox.vendor.up", "Whether a vendor answers: 1 or 0."),
  CLOCK_SKEW_SECONDS("ox.clock.skew.seconds", "By how much the database's clock is ahead of ours.");

  private final String dotted;
  private final String help;

  Metric(String dotted, String help) {
    this.dotted = dotted;
    this.help = help;
  }

  /// As the registry has it; Prometheus shows `_` for each dot.
  public String dotted() {
    return dotted;
  }

  String help() {
    return help;
  }
}
