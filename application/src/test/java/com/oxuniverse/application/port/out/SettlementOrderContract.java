package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerAudit;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [SettlementBook] does with the symbols of a day one after the other.
public abstract class SettlementOrderContract extends StorageContract {

  private static final List<Symbol> SYMBOLS =
      IntStream.range(10, 40).mapToObj(i -> new Symbol("S" + i)).toList();

  private List<UserId> players = List.of();

  /// Everybody is right about everything.
  @BeforeEach
  void pickEverything() {
    scene.open(TUESDAY, SYMBOLS.toArray(Symbol[]::new));
    players = scene.players(4);
    for (UserId player : players) {
      SYMBOLS.forEach(symbol -> scene.pick(player, symbol, Choice.UP, "100"));
    }
  }

  private static List<SymbolSettlement> settlements() {
    return SYMBOLS.stream().map(symbol -> Settlements.at(TUESDAY, symbol, 1, "101")).toList();
  }

  private static RefId win(Symbol symbol, UserId player) {
    return RefId.win(TUESDAY, symbol, player, SymbolSettlement.FIRST_REVISION);
  }

  /// Each player has the sign-up bonus and a win for each of `symbols`, in this order.
  private void assertPaid(List<Symbol> symbols) {
    for (UserId player : players) {
      var ledger = storage.ledger().page(player, Optional.empty(), 1000).items().reversed();
      assertThat(ledger.stream().skip(1).map(LedgerEntry::posting))
          .extracting(posting -> posting.refId())
          .containsExactlyElementsOf(symbols.stream().map(it -> win(it, player)).toList());
      assertThat(LedgerAudit.firstBroken(ledger)).isEmpty();
      assertThat(storage.ledger().account(player).head()).isEqualTo(ledger.getLast().hash());
    }
  }

  @Test
  void all_are_booked_and_paid_in_the_order_of_symbols() {
    storage.book().bookInOrder(settlements().reversed());
    assertThat(storage.book().settledOn(TUESDAY)).containsExactlyInAnyOrderElementsOf(SYMBOLS);
    assertPaid(SYMBOLS);
  }

  @Test
  void an_order_of_nothing_does_nothing() {
    storage.book().bookInOrder(List.of());
    assertThat(storage.book().settledOn(TUESDAY)).isEmpty();
  }

  @Test
  void those_that_are_booked_already_are_passed_over() {
    var first = SYMBOLS.getFirst();
    doing(() -> storage.book().book(Settlements.at(TUESDAY, first, 1, "102")));
    storage.book().bookInOrder(settlements());
    assertThat(storage.book().find(TUESDAY, first).orElseThrow().close().orElseThrow())
        .isEqualByComparingTo("102");
    assertPaid(SYMBOLS);
  }

  @Test
  void one_that_fails_holds_up_no_other() {
    int failing = 10;
    var settlements = new ArrayList<>(settlements());
    settlements.set(failing, Settlements.at(TUESDAY, SYMBOLS.get(failing), 2, "101"));

    assertThatThrownBy(() -> storage.book().bookInOrder(settlements))
        .isInstanceOf(RuntimeException.class);
    var others = new ArrayList<>(SYMBOLS);
    var failed = others.remove(failing);
    assertPaid(others);
    assertThat(storage.book().settledOn(TUESDAY)).containsExactlyInAnyOrderElementsOf(others);

    storage.book().bookInOrder(settlements());
    others.add(failed);
    assertPaid(others);
  }

  @Test
  void it_is_not_for_units_of_work() {
    assertThatIllegalStateException()
        .isThrownBy(() -> doing(() -> storage.book().bookInOrder(settlements())));
    assertThat(storage.book().settledOn(TUESDAY)).isEmpty();
  }

  /// As when the close of the first is late for one of them.
  @Test
  void workers_whose_lists_differ_pay_everybody_once() {
    var all = settlements();
    var _ =
        Crowd.of(
            2,
            i -> {
              storage.book().bookInOrder(all.subList(i, all.size()));
              return true;
            });
    assertThat(storage.book().settledOn(TUESDAY)).hasSize(SYMBOLS.size());
    for (UserId player : players) {
      assertThat(storage.ledger().account(player).seq()).isEqualTo(1 + SYMBOLS.size());
    }
  }

  @Test
  void workers_that_book_the_same_at_once_pay_once_and_in_order() {
    var _ =
        Crowd.of(
            3,
            _ -> {
              storage.book().bookInOrder(settlements());
              return true;
            });
    assertPaid(SYMBOLS);
  }
}
