package com.oxuniverse.application.port.in;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerEntry;
import java.util.Optional;

/// An admin gives or takes points, with a reason (rules 7). Whoever acts still is one, and cannot
/// act on themselves.
public interface AdjustPoints {

  Result adjust(Command command);

  /// @param delta whole points, not zero
  /// @param key the admin's name for this act, under which it is booked once for ever; without one
  ///   each call is an act of its own
  /// @param why the admin's reason
  record Command(Admin admin, UserId user, long delta, Optional<String> key, String why) {}

  sealed interface Result {}

  /// Also if it was booked before, under the same key; then nothing was done.
  record Adjusted(LedgerEntry entry) implements Result {}

  /// The key was used for other points.
  record KeyReused() implements Result {}

  /// More would be taken than may be spent.
  record NotEnough(long spendable) implements Result {}

  /// Never was, or is deleted.
  record NoSuchUser() implements Result {}

  record OnOneself() implements Result {}

  /// Another admin was faster, and whoever asks is none any more.
  record AdminNoMore() implements Result {}
}
