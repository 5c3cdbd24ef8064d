package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static com.oxuniverse.application.port.out.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.points.DayPoints;
import com.oxuniverse.application.points.PointsTotals;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerAudit;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [PointsLedger] keeps to.
public abstract class PointsLedgerContract extends StorageContract {

  private UserId user;

  @BeforeEach
  void registerAPlayer() {
    user = scene.player("one");
  }

  private LedgerEntry book(Posting posting) {
    return storage.unitOfWork().execute(() -> storage.ledger().book(posting));
  }

  private Posting signup() {
    return Posting.signupBonus(user, PointRules.DEFAULT, at("05:00"));
  }

  private Posting win(TradingDay day, Symbol symbol, int revision) {
    return new Posting(
        user,
        50,
        EntryReason.PREDICTION_WIN,
        RefId.win(day, symbol, user, revision),
        Optional.of(day),
        Optional.of(symbol),
        at(day, "06:15"));
  }

  private Posting reversal(TradingDay day, Symbol symbol) {
    return new Posting(
        user,
        -50,
        EntryReason.WIN_REVERSAL,
        RefId.winReversal(day, symbol, user, 2),
        Optional.of(day),
        Optional.of(symbol),
        at(day, "07:00"));
  }

  private Posting adjustment(long delta) {
    return new Posting(
        user,
        delta,
        EntryReason.ADMIN_ADJUSTMENT,
        new RefId("adjust:" + delta),
        Optional.empty(),
        Optional.empty(),
        at("08:00").plusNanos(123_456_000));
  }

  private List<LedgerEntry> wholeLedger() {
    return storage.ledger().page(user, Optional.empty(), 1000).items().reversed();
  }

  @Test
  void entries_are_what_the_domain_says_comes_next() {
    var expected = PointsAccount.opened(user);
    for (Posting posting :
        List.of(signup(), win(TUESDAY, AAPL, 1), adjustment(-2000), reversal(TUESDAY, AAPL))) {
      var next = expected.next(posting);
      assertThat(book(posting)).isEqualTo(next);
      expected = expected.after(next);
      assertThat(storage.ledger().account(user)).isEqualTo(expected);
    }
    assertThat(expected.balance()).isEqualTo(-1000);
    assertThat(wholeLedger()).hasSize(4);
    assertThat(LedgerAudit.firstBroken(wholeLedger())).isEmpty();
  }

  @Test
  void who_has_no_entries_has_an_empty_account() {
    assertThat(storage.ledger().account(user)).isEqualTo(PointsAccount.opened(user));
    var nobody = new UserId(99);
    assertThat(storage.ledger().account(nobody)).isEqualTo(PointsAccount.opened(nobody));
    assertThat(storage.ledger().totals(nobody))
        .isEqualTo(new PointsTotals(nobody, 0, 0, 0, 0, 0, 0));
    assertThat(storage.ledger().page(nobody, Optional.empty(), 5).items()).isEmpty();
  }

  @Test
  void the_same_ref_id_again_books_nothing_and_answers_the_first_entry() {
    var first = book(signup());
    book(win(TUESDAY, AAPL, 1));
    var again =
        new Posting(
            user,
            7,
            EntryReason.SIGNUP_BONUS,
            RefId.signup(user),
            Optional.empty(),
            Optional.empty(),
            at("09:00"));
    assertThat(book(again)).isEqualTo(first);
    assertThat(storage.ledger().account(user).balance()).isEqualTo(1050);
    assertThat(wholeLedger()).hasSize(2);
  }

  @Test
  void an_entry_whose_work_fails_is_not_booked() {
    book(signup());
    assertThatThrownBy(() ->
            doing(() -> {
              storage.ledger().book(win(TUESDAY, AAPL, 1));
              throw new IllegalArgumentException("planted");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(wholeLedger()).hasSize(1);
    assertThat(storage.ledger().account(user).seq()).isEqualTo(1);
    assertThat(book(win(TUESDAY, MSFT, 1)).seq()).isEqualTo(2);
  }

  @Test
  void many_credits_on_one_user_at_once_are_all_booked_in_one_chain() {
    Crowd.of(100, i -> book(adjustment(i + 1L)));
    assertThat(storage.ledger().account(user).balance()).isEqualTo(5050);
    assertThat(wholeLedger()).hasSize(100);
    assertThat(LedgerAudit.firstBroken(wholeLedger())).isEmpty();
  }

  @Test
  void of_many_who_book_the_same_reason_at_once_all_get_the_one_entry() {
    var entries = Crowd.of(50, _ -> book(signup()));
    assertThat(entries).containsOnly(entries.getFirst());
    assertThat(wholeLedger()).hasSize(1);
  }

  @Test
  void pages_give_every_entry_once_newest_first_while_new_ones_arrive() {
    for (int i = 1; i <= 5; i++) {
      book(adjustment(i));
    }
    var expected = wholeLedger().reversed();
    var seen = new ArrayList<LedgerEntry>();
    var slice = storage.ledger().page(user, Optional.empty(), 2);
    seen.addAll(slice.items());
    while (slice.hasMore()) {
      book(adjustment(100L + seen.size()));
      slice = storage.ledger().page(user, Optional.of(seen.getLast().seq()), 2);
      seen.addAll(slice.items());
    }
    assertThat(seen).containsExactlyElementsOf(expected);
  }

  @Test
  void totals_tell_what_came_and_what_went() {
    book(signup());
    book(win(TUESDAY, AAPL, 1));
    book(reversal(TUESDAY, AAPL));
    book(adjustment(-300));
    assertThat(storage.ledger().totals(user))
        .isEqualTo(new PointsTotals(user, 700, 0, 700, 1050, 350, 4));
  }

  @Test
  void a_days_points_are_those_on_its_account() {
    book(signup());
    book(win(TUESDAY, AAPL, 1));
    book(win(TUESDAY, MSFT, 1));
    book(win(WEDNESDAY, AAPL, 1));
    book(reversal(TUESDAY, AAPL));
    user = scene.player("two");
    book(win(TUESDAY, AAPL, 1));

    assertThat(storage.ledger().ofDay(TUESDAY))
        .isEqualTo(
            new DayPoints(
                TUESDAY,
                2,
                4,
                Map.of(EntryReason.PREDICTION_WIN, 150L, EntryReason.WIN_REVERSAL, -50L)));
    assertThat(storage.ledger().ofDay(WEDNESDAY.plusDays(1)))
        .isEqualTo(new DayPoints(WEDNESDAY.plusDays(1), 0, 0, Map.of()));
  }

  @Test
  void booking_is_only_for_units_of_work() {
    assertThatIllegalStateException().isThrownBy(() -> storage.ledger().book(signup()));
  }

  @Test
  void an_entry_is_found_by_its_reason() {
    var entry = book(signup());
    assertThat(storage.ledger().find(RefId.signup(user))).contains(entry);
    assertThat(storage.ledger().find(new RefId("never"))).isEmpty();
  }

  @Test
  void whoever_locks_the_account_decides_alone() {
    book(signup());
    var taken = Crowd.of(24, i -> takeIfThere(i + 1));
    assertThat(taken.stream().filter(it -> it)).hasSize(10);
    assertThat(storage.ledger().account(user).balance()).isZero();
  }

  /// All that differs is the name: each takes a hundred if there are as many.
  private boolean takeIfThere(int number) {
    return storage
        .unitOfWork()
        .execute(() -> {
          boolean may = storage.ledger().lock(user).canAfford(100);
          if (may) {
            var refId = RefId.adjustment(user, user, "take" + number);
            storage.ledger().book(Posting.adjustment(user, -100, refId, at("08:00")));
          }
          return may;
        });
  }

  @Test
  void locking_is_only_for_units_of_work() {
    assertThatIllegalStateException().isThrownBy(() -> storage.ledger().lock(user));
  }
}
