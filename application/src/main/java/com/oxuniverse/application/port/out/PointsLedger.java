package com.oxuniverse.application.port.out;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.points.DayPoints;
import com.oxuniverse.application.points.PointsTotals;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import java.util.Optional;

/// The append-only ledger of all users' points.
public interface PointsLedger {

  /// Books the next entry of the posting's user, under the lock on the user's account. The same
  /// `refId` again books nothing and answers the first entry. Call inside a [UnitOfWork].
  LedgerEntry book(Posting posting);

  Optional<LedgerEntry> find(RefId refId);

  /// The same as [#account], and nobody else books for the user until the [UnitOfWork] that this is
  /// called inside of ends.
  PointsAccount lock(UserId user);

  /// The head of a user's ledger; an empty one if there are no entries.
  PointsAccount account(UserId user);

  /// A user's entries, newest first, those with a `seq` below `before`.
  Slice<LedgerEntry> page(UserId user, Optional<Long> before, int limit);

  PointsTotals totals(UserId user);

  DayPoints ofDay(TradingDay day);
}
