package com.oxuniverse.web.account;

import com.oxuniverse.web.access.ApiKeyView;
import com.oxuniverse.web.points.LedgerEntryView;
import com.oxuniverse.web.prediction.ExplainedPredictionView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Everything that is kept of a user. It is never in memory as a whole: [ExportText] writes it part
/// by part, in this order.
///
/// @param identities where one signs in
/// @param sessions those that are alive
/// @param apiKeys without their secrets
/// @param slots by day, the newest first
/// @param predictions the newest first
/// @param ledger the newest first
@Serdeable
record ExportView(
    AccountView account,
    List<IdentityView> identities,
    List<OwnSessionView> sessions,
    List<ApiKeyView> apiKeys,
    List<SlotsOfDayView> slots,
    List<ExplainedPredictionView> predictions,
    List<LedgerEntryView> ledger) {}
