package com.oxuniverse.application.port.out;

import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.settlement.CorrectionEffect;
import com.oxuniverse.domain.settlement.PickJudge;
import com.oxuniverse.domain.settlement.PickStanding;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Settlement pick by pick with nothing but the domain: what any book must come to.
final class SettlementByDomain {

  private final long winPoints;
  private final Map<Long, StoredPick> picks = new TreeMap<>();
  private final Map<UserId, PointsAccount> accounts = new TreeMap<>();
  private final Map<UserId, List<LedgerEntry>> ledgers = new TreeMap<>();

  SettlementByDomain(long winPoints) {
    this.winPoints = winPoints;
  }

  void begin(UserId user, List<LedgerEntry> ledger, PointsAccount account) {
    ledgers.put(user, new ArrayList<>(ledger));
    accounts.put(user, account);
  }

  void begin(StoredPick pick) {
    picks.put(pick.id().number(), pick);
  }

  /// What the settlement does to each pick it concerns.
  List<CorrectionEffect> book(SymbolSettlement settlement) {
    var effects = new ArrayList<CorrectionEffect>();
    for (StoredPick pick : livePicksOn(settlement)) {
      effect(settlement, pick)
          .ifPresent(effect -> {
            effects.add(effect);
            apply(settlement, pick, effect);
          });
    }
    return effects;
  }

  private List<StoredPick> livePicksOn(SymbolSettlement settlement) {
    return picks.values().stream()
        .filter(it -> it.pick().symbol().equals(settlement.symbol()))
        .filter(it -> it.pick().cancelledAt().isEmpty())
        .sorted(Comparator.comparing(it -> it.pick().user()))
        .toList();
  }

  private Optional<CorrectionEffect> effect(SymbolSettlement settlement, StoredPick stored) {
    var outcome =
        new PickJudge(settlement.judged()).judge(stored.pick().choice(), stored.pick().snapshot());
    return CorrectionEffect.of(stored.pick().user(), stored.standing(), outcome, winPoints);
  }

  private void apply(SymbolSettlement settlement, StoredPick stored, CorrectionEffect effect) {
    var outcome =
        new PickJudge(settlement.judged()).judge(stored.pick().choice(), stored.pick().snapshot());
    picks.put(
        stored.id().number(),
        new StoredPick(
            stored.id(),
            stored.pick(),
            PickStanding.settled(outcome, winPoints, settlement.revision())));
    if (effect.reversed() > 0) {
      var ref =
          RefId.winReversal(
              settlement.day(), settlement.symbol(), effect.user(), settlement.revision());
      post(settlement, effect.user(), -effect.reversed(), EntryReason.WIN_REVERSAL, ref);
    }
    if (effect.awarded() > 0) {
      var ref =
          RefId.win(settlement.day(), settlement.symbol(), effect.user(), settlement.revision());
      post(settlement, effect.user(), effect.awarded(), EntryReason.PREDICTION_WIN, ref);
    }
  }

  private void post(
      SymbolSettlement settlement, UserId user, long delta, EntryReason reason, RefId ref) {
    var account = accounts.get(user);
    var entry =
        account.next(
            new Posting(
                user,
                delta,
                reason,
                ref,
                Optional.of(settlement.day()),
                Optional.of(settlement.symbol()),
                settlement.computedAt()));
    ledgers.get(user).add(entry);
    accounts.put(user, account.after(entry));
  }

  List<PredictionId> pickIds() {
    return picks.values().stream().map(StoredPick::id).toList();
  }

  StoredPick pick(PredictionId id) {
    return picks.get(id.number());
  }

  List<UserId> users() {
    return List.copyOf(accounts.keySet());
  }

  PointsAccount account(UserId user) {
    return accounts.get(user);
  }

  List<LedgerEntry> ledger(UserId user) {
    return ledgers.get(user);
  }
}
