package com.oxuniverse.web.limits;

/// What this node has taken of a limit in advance and not yet used, or that nothing is left of it.
final class Share {

  sealed interface Step {}

  /// @param left how many there were afterwards, here and elsewhere
  record Use(int left) implements Step {}

  /// It is known that there are none.
  record Refuse() implements Step {}

  /// Nothing is known.
  record Ask() implements Step {}

  private int here;
  private int elsewhere;
  private long usableUntil;
  private long refusedUntil;

  Share(long now) {
    this.usableUntil = now;
    this.refusedUntil = now;
  }

  synchronized Step take(long now) {
    if (here > 0 && usableUntil - now > 0) {
      here--;
      return new Use(here + elsewhere);
    }
    return refusedUntil - now > 0 ? new Refuse() : new Ask();
  }

  synchronized void put(int more, int leftElsewhere, long now, long until) {
    here = usableUntil - now > 0 ? here + more : more;
    elsewhere = leftElsewhere;
    usableUntil = until;
  }

  synchronized void refuseUntil(long moment) {
    refusedUntil = moment;
  }
}
