package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static com.oxuniverse.application.port.out.Scene.settled;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.application.settlement.DaySummary.SymbolTotals;
import com.oxuniverse.application.settlement.DaySummary.Totals;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [SettlementBook] tells of what was settled.
public abstract class SettlementViewsContract extends StorageContract {

  @BeforeEach
  void openTheDay() {
    scene.open(TUESDAY, NVDA, AAPL, MSFT);
  }

  private void book(SymbolSettlement settlement) {
    doing(() -> storage.book().book(settlement));
  }

  private SettlementRow found(Symbol symbol) {
    return storage.book().find(TUESDAY, symbol).orElseThrow();
  }

  private static SymbolSettlement accepted(Symbol symbol, String close, Optional<String> previous) {
    return Settlements.of(
        TUESDAY,
        symbol,
        1,
        new Judgement.Judged(
            new CloseVerdict.Accepted(new BigDecimal(close), previous.map(BigDecimal::new)),
            List.of()));
  }

  @Test
  void an_accepted_close_is_told_with_outcome_and_move() {
    book(accepted(AAPL, "185.64", Optional.of("192.53")));
    var row = found(AAPL);
    assertThat(row.revision()).isEqualTo(1);
    assertThat(row.outcome()).contains(Outcome.DOWN);
    assertThat(row.close().orElseThrow()).isEqualByComparingTo("185.64");
    assertThat(row.previousClose().orElseThrow()).isEqualByComparingTo("192.53");
    assertThat(row.changePercent()).contains(new BigDecimal("-3.5787"));
    assertThat(row.voidReason()).isEmpty();
    assertThat(row.decidedBy()).isEmpty();
    assertThat(row.computedAt()).isEqualTo(Settlements.computedAt(TUESDAY, 1));
  }

  @Test
  void without_a_previous_close_there_is_no_outcome() {
    book(accepted(AAPL, "0.000001", Optional.empty()));
    assertThat(found(AAPL).outcome()).isEmpty();
    assertThat(found(AAPL).changePercent()).isEmpty();
    assertThat(found(AAPL).close().orElseThrow()).isEqualByComparingTo("0.000001");
  }

  @Test
  void an_unchanged_close_is_flat() {
    book(accepted(AAPL, "185.64", Optional.of("185.640000")));
    assertThat(found(AAPL).outcome()).contains(Outcome.FLAT);
  }

  @Test
  void a_refused_close_is_told_where_there_is_one() {
    var refused =
        new CloseVerdict.Refused(
            VoidReason.NON_POSITIVE,
            Optional.of(new BigDecimal("-1.5")),
            Optional.of(new BigDecimal("3")));
    book(Settlements.of(TUESDAY, AAPL, 1, new Judgement.Judged(refused, List.of())));
    book(Settlements.refused(TUESDAY, MSFT, 1, VoidReason.MISSING_CLOSE));
    assertThat(found(AAPL).outcome()).contains(Outcome.VOID);
    assertThat(found(AAPL).voidReason()).contains(VoidReason.NON_POSITIVE);
    assertThat(found(AAPL).close().orElseThrow()).isEqualByComparingTo("-1.5");
    assertThat(found(MSFT).close()).isEmpty();
    assertThat(found(MSFT).previousClose()).isEmpty();
  }

  @Test
  void only_the_latest_revision_is_told_with_who_and_why() {
    book(Settlements.at(TUESDAY, AAPL, 1, "101"));
    book(Settlements.at(TUESDAY, AAPL, 2, "99"));
    assertThat(found(AAPL).revision()).isEqualTo(2);
    assertThat(found(AAPL).outcome()).contains(Outcome.DOWN);
    assertThat(found(AAPL).decidedBy()).contains("boss");
    assertThat(found(AAPL).decidedWhy()).contains("the vendor revised it");
    assertThat(storage.book().settledOn(TUESDAY)).containsExactly(AAPL);
    assertThat(storage.book().page(TUESDAY, Optional.empty(), 5).items())
        .containsExactly(found(AAPL));
  }

  @Test
  void pages_go_by_symbol() {
    for (Symbol symbol : List.of(NVDA, AAPL, MSFT)) {
      book(Settlements.at(TUESDAY, symbol, 1, "101"));
    }
    var first = storage.book().page(TUESDAY, Optional.empty(), 2);
    assertThat(first.items()).containsExactly(found(AAPL), found(MSFT));
    assertThat(first.hasMore()).isTrue();
    var second = storage.book().page(TUESDAY, Optional.of(MSFT), 2);
    assertThat(second.items()).containsExactly(found(NVDA));
    assertThat(second.hasMore()).isFalse();
    assertThat(storage.book().page(WEDNESDAY, Optional.empty(), 2).items()).isEmpty();
  }

  @Test
  void what_is_not_settled_is_not_found() {
    assertThat(storage.book().find(TUESDAY, AAPL)).isEmpty();
    assertThat(storage.book().settledOn(TUESDAY)).isEmpty();
  }

  @Test
  void a_day_without_session_has_no_summary() {
    assertThat(storage.book().summary(WEDNESDAY)).isEmpty();
  }

  @Test
  void an_open_days_summary_counts_its_picks() {
    var one = scene.rich("one");
    scene.pick(one, AAPL, Choice.UP, "100");
    scene.cancel(scene.pick(one, MSFT, Choice.UP, "100"));
    assertThat(storage.book().summary(TUESDAY))
        .contains(
            new DaySummary(
                TUESDAY,
                Phase.OPEN,
                Optional.empty(),
                Optional.empty(),
                new Totals(1, 0, 0, 0, 1, 0),
                Map.of(),
                List.of(
                    new SymbolTotals(AAPL, 1, 0, 0, 0, 0),
                    new SymbolTotals(MSFT, 0, 0, 0, 0, 0),
                    new SymbolTotals(NVDA, 0, 0, 0, 0, 0))));
  }

  @Test
  void a_settled_days_summary_adds_up() {
    var one = scene.rich("one");
    var two = scene.rich("two");
    scene.pick(one, AAPL, Choice.UP, "100");
    scene.pick(two, AAPL, Choice.DOWN, "100");
    scene.pick(one, MSFT, Choice.DOWN, "101");
    scene.pick(two, TUESDAY, MSFT, Choice.UP, Optional.empty());
    scene.pick(one, NVDA, Choice.DOWN, "100");
    scene.cancel(scene.pick(two, NVDA, Choice.UP, "100"));
    for (Symbol symbol : List.of(AAPL, MSFT)) {
      book(Settlements.at(TUESDAY, symbol, 1, "101"));
    }
    book(Settlements.refused(TUESDAY, NVDA, 1, VoidReason.MISSING_CLOSE));
    storage.sessions().update(settled(TUESDAY));

    assertThat(storage.book().summary(TUESDAY))
        .contains(
            new DaySummary(
                TUESDAY,
                Phase.SETTLED,
                settled(TUESDAY).settledAt(),
                Optional.of(Duration.ofSeconds(8)),
                new Totals(5, 1, 1, 3, 1, 50),
                Map.of(
                    VoidReason.UNCHANGED, 1L,
                    VoidReason.NO_SNAPSHOT, 1L,
                    VoidReason.MISSING_CLOSE, 1L),
                List.of(
                    new SymbolTotals(AAPL, 2, 1, 1, 0, 50),
                    new SymbolTotals(MSFT, 2, 0, 0, 2, 0),
                    new SymbolTotals(NVDA, 1, 0, 0, 1, 0))));
  }
}
