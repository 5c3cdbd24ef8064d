package com.oxuniverse.application.simulation;

import com.oxuniverse.application.fakes.Fault;
import java.util.function.Supplier;

/// What goes wrong around a call: transactions fail, and others act in the middle of it.
///
/// Others act where a service waits: for a vendor, and before each of its transactions. So every
/// race of two requests that the transactions do not rule out is played, one after the other and
/// the same way each time.
final class Mishaps implements Supplier<Fault> {

  private final Chance chance;
  private int faultsPercent;
  private Runnable others = () -> {};
  private Runnable timePasses = () -> {};
  private Runnable follow = () -> {};
  private boolean isCalling;
  private boolean othersActed;
  private boolean othersAct;
  private Fault last = Fault.NONE;

  Mishaps(Chance chance) {
    this.chance = chance;
  }

  /// What others do in the middle of a call; to them nothing goes wrong.
  void others(Runnable act) {
    others = act;
  }

  /// What a vendor's slowness does to the clock.
  void timePasses(Runnable act) {
    timePasses = act;
  }

  void faultsPercent(int percent) {
    faultsPercent = percent;
  }

  /// A call begins, in which things may go wrong until [#after].
  ///
  /// @param follow takes note of what the call has done so far
  void before(Runnable follow) {
    if (!othersAct) {
      this.follow = follow;
      isCalling = true;
      othersActed = false;
      last = Fault.NONE;
    }
  }

  void after() {
    if (!othersAct) {
      isCalling = false;
    }
  }

  /// The fault of the last transaction.
  Fault last() {
    return othersAct ? Fault.NONE : last;
  }

  /// Whether what happens now happens in the middle of a call.
  boolean areOthersActing() {
    return othersAct;
  }

  /// Whether others acted in the middle of the last call.
  boolean othersActed() {
    return othersActed;
  }

  @Override
  public Fault get() {
    if (!isCalling || othersAct) {
      return Fault.NONE;
    }
    maybeOthers(6);
    last = chance.percent(faultsPercent) ? fault() : Fault.NONE;
    return last;
  }

  private Fault fault() {
    return switch (chance.below(5)) {
      case 0 -> Fault.BREAKS_BEFORE_COMMIT;
      case 1 -> Fault.BREAKS_AFTER_COMMIT;
      default -> Fault.LOST_RACE;
    };
  }

  void whileAQuoteIsAwaited() {
    if (isCalling && !othersAct && chance.oneIn(10)) {
      timePasses.run();
    }
    whileTheVendorIsAwaited();
  }

  void whileTheVendorIsAwaited() {
    maybeOthers(15);
  }

  private void maybeOthers(int percent) {
    if (isCalling && !othersActed && chance.percent(percent)) {
      othersActed = true;
      othersAct = true;
      follow.run();
      others.run();
      othersAct = false;
    }
  }
}
