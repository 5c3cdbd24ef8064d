package com.oxuniverse.persistence.settlement;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.out.Scene;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SplitBasis;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.domain.settlement.SymbolSettlement.Intervention;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.persistence.database.BusyDays;
import com.oxuniverse.persistence.database.TableWork;
import com.oxuniverse.persistence.database.TestWorld;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a settlement costs the tables: every pick on the symbol is rewritten, but in its place, and
/// no other is looked at.
@Tag("integration")
class SettlementWritesTest {

  private static final int PLAYERS = 600;

  /// The planner itself looks at the ends of an index.
  private static final long PLANNING = 10;

  private static final BigDecimal PREVIOUS = new BigDecimal("100");

  private static final List<SplitBasis> SPLIT =
      List.of(
          new SplitBasis(
              Split.of(TUESDAY.date(), 2, 1), Scene.market(TUESDAY), Optional.of(PREVIOUS)));

  private TestWorld world;
  private SettlementBook book;

  /// In a database of its own: the pages are as full as the picks have made them.
  @BeforeEach
  void playTwoDays() {
    world = TestWorld.create();
    book = world.get(SettlementBook.class);
    var days = BusyDays.in(world, PLAYERS, List.of(AAPL, MSFT, NVDA));
    days.play(TUESDAY);
    days.play(WEDNESDAY);
    days.tidyUp();
  }

  @AfterEach
  void closeTheWorld() {
    world.close();
  }

  private Map<String, TableWork> booked(
      Symbol symbol, int revision, String close, List<SplitBasis> splits) {
    return booked(
        symbol,
        revision,
        new CloseVerdict.Accepted(new BigDecimal(close), Optional.of(PREVIOUS)),
        splits);
  }

  private Map<String, TableWork> booked(
      Symbol symbol, int revision, CloseVerdict verdict, List<SplitBasis> splits) {
    var settlement =
        new SymbolSettlement(
            TUESDAY,
            symbol,
            revision,
            new Judgement.Judged(verdict, splits),
            revision == 1 ? Optional.empty() : Optional.of(new Intervention("boss", "revised")),
            Scene.settling(TUESDAY).settleDueAt());
    return TableWork.of(world, () -> assertThat(book.book(settlement)).isTrue());
  }

  /// Which it would not be with an index on what a settlement writes, or on pages without room.
  private static void assertInPlace(Map<String, TableWork> work, int picks, int accounts) {
    assertThat(work.get("predictions"))
        .extracting(TableWork::updated, TableWork::inPlace)
        .containsExactly((long) picks, (long) picks);
    assertThat(work.get("points_accounts"))
        .extracting(TableWork::updated, TableWork::inPlace)
        .containsExactly((long) accounts, (long) accounts);
  }

  @Test
  void all_picks_of_a_day_and_all_accounts_are_rewritten_in_place() {
    assertInPlace(booked(AAPL, 1, "101", List.of()), PLAYERS, PLAYERS);
    assertInPlace(booked(MSFT, 1, "101", List.of()), PLAYERS, PLAYERS / 2);
    assertInPlace(booked(NVDA, 1, "99", List.of()), PLAYERS, PLAYERS / 2);
  }

  @Test
  void across_a_split_they_are_rewritten_in_place_too() {
    assertInPlace(booked(AAPL, 1, "50.01", SPLIT), PLAYERS, PLAYERS);
  }

  @Test
  void void_picks_are_rewritten_in_place_too() {
    var refused =
        new CloseVerdict.Refused(VoidReason.MISSING_CLOSE, Optional.empty(), Optional.empty());
    assertInPlace(booked(AAPL, 1, refused, List.of()), PLAYERS, 0);
  }

  @Test
  void a_correction_rewrites_them_in_place_once_more() {
    booked(AAPL, 1, "101", List.of());
    assertInPlace(booked(AAPL, 2, "99", List.of()), PLAYERS, PLAYERS);
    assertInPlace(booked(AAPL, 3, "101", List.of()), PLAYERS, PLAYERS);
  }

  @Test
  void only_picks_on_the_symbol_are_looked_at() {
    assertThat(booked(AAPL, 1, "101", List.of()).get("predictions").read())
        .isBetween((long) PLAYERS, PLAYERS + PLANNING);
  }

  /// Once for what its snapshot is compared across, once for its result.
  @Test
  void across_a_split_each_pick_on_the_symbol_is_looked_at_twice() {
    assertThat(booked(AAPL, 1, "50.01", SPLIT).get("predictions").read())
        .isBetween((long) PLAYERS, 2L * PLAYERS + PLANNING);
  }
}
