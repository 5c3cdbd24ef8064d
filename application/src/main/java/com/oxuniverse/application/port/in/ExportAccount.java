package com.oxuniverse.application.port.in;

import com.oxuniverse.application.access.ApiKey;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.account.LinkedIdentity;
import com.oxuniverse.application.account.OwnAccount;
import com.oxuniverse.application.account.SlotsOfDay;
import com.oxuniverse.application.port.in.ViewPredictions.ExplainedPick;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that is kept of a user (rules 12), for that user.
public interface ExportAccount {

  Optional<OwnData> of(UserId user);

  /// The streams read on as they are consumed, page by page: however much somebody has played, only
  /// little of it is in memory. They hold nothing open.
  ///
  /// @param sessions those that are alive
  /// @param keys without their secrets
  /// @param slots newest day first
  /// @param picks newest first, with every price that decided them
  /// @param ledger newest first
  record OwnData(
      OwnAccount account,
      List<LinkedIdentity> identities,
      List<Session> sessions,
      List<ApiKey> keys,
      Stream<SlotsOfDay> slots,
      Stream<ExplainedPick> picks,
      Stream<LedgerEntry> ledger) {}
}
