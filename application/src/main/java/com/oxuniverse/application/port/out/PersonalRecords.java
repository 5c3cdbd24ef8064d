package com.oxuniverse.application.port.out;

import com.oxuniverse.application.account.LinkedIdentity;
import com.oxuniverse.application.account.SlotsOfDay;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import java.util.List;
import java.util.Optional;

/// What of a user's own nobody reads but in an export.
public interface PersonalRecords {

  /// The oldest first.
  List<LinkedIdentity> identities(UserId user);

  /// Days that the user played on, newest first, those before `before`.
  Slice<SlotsOfDay> slots(UserId user, Optional<TradingDay> before, int limit);
}
