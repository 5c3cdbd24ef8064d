package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.events.Topic;
import com.oxuniverse.application.fakes.FakeStore.SymbolDay;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.settlement.CorrectionEffect;
import com.oxuniverse.domain.settlement.CorrectionPreview;
import com.oxuniverse.domain.settlement.PickJudge;
import com.oxuniverse.domain.settlement.PickOutcome;
import com.oxuniverse.domain.settlement.PickStanding;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

public record FakeSettlementBook(FakeStore store, FakeUnitOfWork unitOfWork)
    implements SettlementBook {

  @Override
  public boolean book(SymbolSettlement settlement) {
    store.journal.requireOpen();
    var key = new SymbolDay(settlement.day(), settlement.symbol());
    var revisions = store.settlements.find(key).orElse(List.of());
    if (revisions.size() >= settlement.revision()) {
      return false;
    }
    if (revisions.size() + 1 != settlement.revision()) {
      throw new IllegalArgumentException(
          "revision %d of %s has no predecessor".formatted(settlement.revision(), key));
    }
    var all = new ArrayList<>(revisions);
    all.add(FakeSettlementRows.of(settlement));
    store.settlements.put(key, List.copyOf(all));
    for (StoredPick pick : store.livePicksOn(settlement.day(), settlement.symbol())) {
      effect(settlement, pick).ifPresent(effect -> apply(settlement, pick, effect));
    }
    announce(settlement);
    return true;
  }

  private void announce(SymbolSettlement settlement) {
    var outcome = settlement.judged().verdict().outcome().map(it -> "\"" + it + "\"");
    store.publish(
        Topic.SYMBOL_SETTLED,
        settlement.day().toString(),
        "symbol-settled:%s:%s:%d"
            .formatted(settlement.day(), settlement.symbol(), settlement.revision()),
        "{\"symbol\": \"%s\", \"outcome\": %s, \"revision\": %d, \"tradingDay\": \"%s\"}"
            .formatted(
                settlement.symbol(),
                outcome.orElse("null"),
                settlement.revision(),
                settlement.day()),
        settlement.computedAt());
  }

  @Override
  public void bookInOrder(List<SymbolSettlement> settlements) {
    if (unitOfWork.isOpen()) {
      throw new IllegalStateException("must not be called inside a unit of work");
    }
    var failures = new ArrayList<RuntimeException>();
    for (SymbolSettlement settlement :
        settlements.stream().sorted(Comparator.comparing(SymbolSettlement::symbol)).toList()) {
      try {
        var _ = unitOfWork.execute(() -> book(settlement));
      } catch (TransientFailure e) {
        throw e;
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private void apply(SymbolSettlement settlement, StoredPick stored, CorrectionEffect effect) {
    var standing =
        PickStanding.settled(outcome(settlement, stored), winPoints(stored), settlement.revision());
    store.picks.put(stored.id(), new StoredPick(stored.id(), stored.pick(), standing));
    var ledger = new FakePointsLedger(store);
    if (effect.reversed() > 0) {
      ledger.book(posting(settlement, effect, EntryReason.WIN_REVERSAL));
    }
    if (effect.awarded() > 0) {
      ledger.book(posting(settlement, effect, EntryReason.PREDICTION_WIN));
    }
  }

  private static Posting posting(
      SymbolSettlement settlement, CorrectionEffect effect, EntryReason reason) {
    boolean isWin = reason == EntryReason.PREDICTION_WIN;
    var day = settlement.day();
    var symbol = settlement.symbol();
    var user = effect.user();
    return new Posting(
        user,
        isWin ? effect.awarded() : -effect.reversed(),
        reason,
        isWin
            ? RefId.win(day, symbol, user, settlement.revision())
            : RefId.winReversal(day, symbol, user, settlement.revision()),
        Optional.of(day),
        Optional.of(symbol),
        settlement.computedAt());
  }

  @Override
  public CorrectionPreview preview(SymbolSettlement settlement) {
    var effects =
        store.livePicksOn(settlement.day(), settlement.symbol()).stream()
            .flatMap(pick -> effect(settlement, pick).stream())
            .toList();
    return new CorrectionPreview(settlement, effects);
  }

  private Optional<CorrectionEffect> effect(SymbolSettlement settlement, StoredPick stored) {
    return CorrectionEffect.of(
        stored.pick().user(), stored.standing(), outcome(settlement, stored), winPoints(stored));
  }

  private static PickOutcome outcome(SymbolSettlement settlement, StoredPick stored) {
    return new PickJudge(settlement.judged())
        .judge(stored.pick().choice(), stored.pick().snapshot());
  }

  private long winPoints(StoredPick stored) {
    return store
        .rules
        .find(stored.pick().rulesVersion())
        .orElseThrow(() -> new IllegalStateException("unknown rules of " + stored))
        .rules()
        .points()
        .predictionWin();
  }

  @Override
  public Set<Symbol> settledOn(TradingDay day) {
    return latestOf(day).stream()
        .map(SettlementRow::symbol)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<SettlementRow> find(TradingDay day, Symbol symbol) {
    return store.settlements.find(new SymbolDay(day, symbol)).map(List::getLast);
  }

  @Override
  public Slice<SettlementRow> page(TradingDay day, Optional<Symbol> after, int limit) {
    var read =
        latestOf(day).stream()
            .sorted(Comparator.comparing(SettlementRow::symbol))
            .filter(row -> after.map(it -> row.symbol().compareTo(it) > 0).orElse(true))
            .limit(limit + 1L)
            .toList();
    return Slice.of(read, limit);
  }

  private List<SettlementRow> latestOf(TradingDay day) {
    return store.settlements().stream().filter(row -> row.day().equals(day)).toList();
  }

  @Override
  public Optional<DaySummary> summary(TradingDay day) {
    return store.sessions.find(day).map(session -> FakeSummaries.of(store, session));
  }
}
