package com.oxuniverse.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeEvent;
import com.oxuniverse.application.prediction.PickFilter;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.application.simulation.VendorFacts.QuoteFact;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.LedgerAudit;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.slots.CooldownTimer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Holds the real game against the naive one, and against what must always be true (rules 14).
final class Inspection {

  private final SimulatedGame game;

  Inspection(SimulatedGame game) {
    this.game = game;
  }

  /// After every step.
  void quick() {
    inspectPicks();
    inspectSlots();
    inspectBalances();
    inspectSessions();
  }

  /// After every day, and at the end.
  void thorough() {
    quick();
    inspectLedgers();
    inspectAwards();
    inspectSettlements();
    inspectEvents();
    inspectViews();
  }

  private void inspectPicks() {
    var stored = game.world.store().picks();
    assertThat(stored).as("picks").hasSameSizeAs(game.naive.picks);
    var live = new HashSet<List<Object>>();
    for (int i = 0; i < stored.size(); i++) {
      inspectPick(stored.get(i), game.naive.picks.get(i));
      var pick = stored.get(i).pick();
      if (pick.cancelledAt().isEmpty()) {
        boolean isFirst = live.add(List.of(pick.user(), pick.day(), pick.symbol()));
        check("one live pick", isFirst, pick);
      }
    }
  }

  private void inspectPick(StoredPick stored, NaivePick naive) {
    var pick = stored.pick();
    var standing = stored.standing();
    same("user", pick.user(), naive.user, stored);
    same("day", pick.day().date(), naive.day, stored);
    same("symbol", pick.symbol(), naive.symbol, stored);
    same("choice", pick.choice(), naive.choice, stored);
    same("submitted at", pick.submittedAt(), naive.submittedAt, stored);
    same("changed at", pick.changedAt(), naive.changedAt, stored);
    same("cancelled at", pick.cancelledAt(), naive.cancelledAt, stored);
    same("locks at", pick.locksAt(), naive.locksAt, stored);
    same("rules version", pick.rulesVersion(), naive.rulesVersion, stored);
    same("snapshot", snapshotOf(stored), naive.snapshot, stored);
    same("status", standing.status(), naive.status, stored);
    same("void reason", standing.voidReason(), naive.voidReason, stored);
    same("points", standing.points(), naive.points, stored);
  }

  private static Optional<QuoteFact> snapshotOf(StoredPick stored) {
    return stored
        .pick()
        .snapshot()
        .map(it -> new QuoteFact(it.price().movePointRight(2).longValueExact(), it.at()));
  }

  private void inspectSlots() {
    for (UserId player : game.players) {
      var slots = game.play().viewSlots().of(player).slots();
      var naive = game.naive.slots(player, game.now());
      same("available slots", slots.available(), naive.available(), slots);
      same("ads", slots.adUnlocks(), naive.ads(), slots);
      same("next refill", slots.active().map(CooldownTimer::dueAt), naive.due(), slots);
      check("slots in 0 to 10", slots.available() >= 0 && slots.available() <= 10, slots);
      boolean areMissing = slots.available() < slots.base();
      check(
          "a timer exactly while slots are missing",
          slots.active().isPresent() == areMissing,
          slots);
    }
  }

  private void inspectBalances() {
    for (UserId player : game.players) {
      var account = game.world.ledger().account(player);
      var naive = game.naive.ledgers.get(player);
      same("entries", account.seq(), (long) naive.lines().size(), account);
      same("balance", account.balance(), naive.balance(), account);
      check("nobody can spend less than nothing", account.spendable() >= 0, account);
    }
  }

  private void inspectSessions() {
    var sessions = game.world.store().sessions();
    assertThat(sessions).as("sessions").hasSameSizeAs(game.naive.sessions.keySet());
    for (var session : sessions) {
      var day = session.day().date();
      var naive = game.naive.sessions.get(day);
      same("phase", session.phase(), naive.phase, session);
      same("start of the window", session.window().opensAt(), NaiveTimes.start(day), session);
      same("end of the window", session.window().closesAt(), NaiveTimes.cutoff(day), session);
      same("settle due", session.settleDueAt(), naive.settleDue, session);
      same("opened at", session.openedAt(), naive.openedAt, session);
      same("closed at", session.closedAt(), naive.closedAt, session);
      same("settling at", session.settlingAt(), naive.settlingAt, session);
      same("settled at", session.settledAt(), naive.settledAt, session);
    }
  }

  private void inspectLedgers() {
    var refs = new HashSet<String>();
    for (UserId player : game.players) {
      var entries = game.world.store().ledgerOf(player);
      var naive = game.naive.ledgers.get(player);
      assertThat(LedgerAudit.firstBroken(entries)).as("chain of %s", player).isEmpty();
      for (int i = 0; i < entries.size(); i++) {
        var line = naive.lines().get(i);
        check("the entry that is expected", line.isThatOf(entries.get(i)), entries.get(i));
        check("one entry a reason", refs.add(line.refId()), line);
      }
      var account = game.world.ledger().account(player);
      long sum = entries.stream().mapToLong(it -> it.posting().delta()).sum();
      same("balance and sum", account.balance(), sum, account);
      same("hash that anyone computes", account.head().hex(), naive.head(), account);
    }
  }

  /// Every correct pick has exactly one award that was not taken back, and every such award a pick.
  private void inspectAwards() {
    for (UserId player : game.players) {
      var entries = game.world.store().ledgerOf(player);
      for (StoredPick stored : picksOf(player)) {
        long awards = ofPick(entries, stored, EntryReason.PREDICTION_WIN);
        long reversals = ofPick(entries, stored, EntryReason.WIN_REVERSAL);
        boolean isPaid = stored.standing().status() == PredictionStatus.CORRECT;
        same("awards not taken back", awards - reversals, isPaid ? 1L : 0L, stored);
      }
      long awards = count(entries, EntryReason.PREDICTION_WIN);
      long reversals = count(entries, EntryReason.WIN_REVERSAL);
      long correct =
          picksOf(player).stream()
              .filter(it -> it.standing().status() == PredictionStatus.CORRECT)
              .count();
      same("awards not taken back and correct picks", awards - reversals, correct, player);
    }
  }

  private List<StoredPick> picksOf(UserId player) {
    return game.world.store().picks().stream()
        .filter(it -> it.pick().user().equals(player) && it.pick().cancelledAt().isEmpty())
        .toList();
  }

  private static long ofPick(List<LedgerEntry> entries, StoredPick stored, EntryReason reason) {
    return entries.stream()
        .map(LedgerEntry::posting)
        .filter(it -> it.reason() == reason)
        .filter(it -> it.day().equals(Optional.of(stored.pick().day())))
        .filter(it -> it.symbol().equals(Optional.of(stored.pick().symbol())))
        .count();
  }

  private static long count(List<LedgerEntry> entries, EntryReason reason) {
    return entries.stream().filter(it -> it.posting().reason() == reason).count();
  }

  private void inspectSettlements() {
    var rows = game.world.store().settlements();
    long known = game.naive.rows.values().stream().mapToLong(it -> it.size()).sum();
    assertThat(rows).as("settlements").hasSize((int) known);
    for (SettlementRow row : rows) {
      var revisions = game.naive.rowsOf(row.day().date(), row.symbol());
      inspectRow(row, revisions.getLast());
    }
  }

  private void inspectRow(SettlementRow row, NaiveGame.Row naive) {
    var verdict = naive.verdict();
    same("revision", row.revision(), naive.revision(), row);
    same("computed at", row.computedAt(), naive.at(), row);
    same("decided by", row.decidedBy(), naive.by(), row);
    same("outcome", row.outcome(), verdict.outcome(), row);
    same("void reason", row.voidReason(), verdict.refusal(), row);
    same("close in cents", units(row.close(), 2), verdict.closeCents(), row);
    same("previous close", units(row.previousClose(), 6), verdict.previousMicros(), row);
  }

  private static Optional<Long> units(Optional<BigDecimal> price, int scale) {
    return price.map(it -> it.movePointRight(scale).longValueExact());
  }

  /// One event for each effect, told apart by what happened.
  private void inspectEvents() {
    var events = game.world.store().events();
    assertThat(events).extracting(FakeEvent::dedupId).doesNotHaveDuplicates();
    assertThat(count(events, "prediction-submitted")).isEqualTo(game.naive.picks.size());
    assertThat(count(events, "symbol-settled"))
        .isEqualTo(
            game.naive.rows.values().stream()
                .flatMap(it -> it.values().stream())
                .mapToLong(List::size)
                .sum());
    assertThat(count(events, "day-settled"))
        .isEqualTo(
            game.naive.sessions.values().stream().filter(it -> it.settledAt.isPresent()).count());
    assertThat(game.world.store().acts()).as("acts of admins").hasSize(game.naive.acts);
  }

  private static long count(List<FakeEvent> events, String topic) {
    return events.stream().filter(event -> event.topic().equals(topic)).count();
  }

  /// What players are shown is what is stored.
  private void inspectViews() {
    for (UserId player : game.players) {
      var seen =
          game.play().viewPredictions().page(player, PickFilter.ALL, Optional.empty(), 1_000);
      var naive = game.naive.picks.stream().filter(pick -> pick.user.equals(player)).toList();
      assertThat(seen.items()).hasSameSizeAs(naive);
      for (int i = 0; i < naive.size(); i++) {
        var expected = seenStatus(naive.get(naive.size() - 1 - i));
        same("status seen", seen.items().get(i).status(), expected, seen.items().get(i));
      }
      for (LocalDate day : game.naive.sessions.keySet()) {
        inspectStats(player, day);
      }
    }
    for (LocalDate day : game.naive.sessions.keySet()) {
      inspectSummary(day);
    }
  }

  private PredictionStatus seenStatus(NaivePick pick) {
    boolean isLocked =
        pick.status == PredictionStatus.PENDING && !game.now().isBefore(pick.locksAt);
    return isLocked ? PredictionStatus.LOCKED : pick.status;
  }

  private void inspectStats(UserId player, LocalDate day) {
    var stats = game.play().viewPredictions().stats(player, new TradingDay(day));
    var picks =
        game.naive.picks.stream()
            .filter(pick -> pick.user.equals(player) && pick.day.equals(day))
            .toList();
    long points = picks.stream().mapToLong(pick -> pick.points).sum();
    same("correct", stats.correct(), count(picks, PredictionStatus.CORRECT), stats);
    same("incorrect", stats.incorrect(), count(picks, PredictionStatus.INCORRECT), stats);
    same("void", stats.voided(), count(picks, PredictionStatus.VOID), stats);
    same("cancelled", stats.cancelled(), count(picks, PredictionStatus.CANCELLED), stats);
    same("points", stats.pointsEarned(), points, stats);
    same("earned", game.play().viewPoints().earned(player, new TradingDay(day)), points, stats);
  }

  private static long count(List<NaivePick> picks, PredictionStatus status) {
    return picks.stream().filter(pick -> pick.status == status).count();
  }

  private void inspectSummary(LocalDate day) {
    var summary = game.play().viewSettlements().summary(new TradingDay(day)).orElseThrow();
    var picks = game.naive.picks.stream().filter(pick -> pick.day.equals(day)).toList();
    var totals = summary.totals();
    same("picks", totals.picks(), picks.stream().filter(NaivePick::isLive).count(), summary);
    same("correct", totals.correct(), count(picks, PredictionStatus.CORRECT), summary);
    same("incorrect", totals.incorrect(), count(picks, PredictionStatus.INCORRECT), summary);
    same("void", totals.voided(), count(picks, PredictionStatus.VOID), summary);
    same("paid", totals.pointsPaid(), picks.stream().mapToLong(pick -> pick.points).sum(), summary);
  }

  /// At the end no day that could be settled is open, nor any of its picks.
  void everyDayPastItsLimitIsSettled() {
    var done = new HashSet<LocalDate>();
    for (var session : game.world.store().sessions()) {
      if (!game.now().isBefore(session.settleDueAt().plus(Duration.ofMinutes(390)))) {
        done.add(session.day().date());
        check("settled", session.settledAt().isPresent() || couldNotOpen(session), session);
      }
    }
    for (StoredPick stored : game.world.store().picks()) {
      boolean isPending = stored.standing().status() == PredictionStatus.PENDING;
      check("settled", !isPending || !done.contains(stored.pick().day().date()), stored);
    }
  }

  private boolean couldNotOpen(TradingSession session) {
    var day = session.day().date();
    return session.openedAt().isEmpty()
        && !(game.calendar.isSession(day) && game.naive.universes.containsKey(day));
  }

  // AssertJ builds each description at once; there are millions of checks here.

  private static void check(String what, boolean holds, Object about) {
    if (!holds) {
      throw new AssertionError("%s: %s".formatted(what, about));
    }
  }

  private static void same(String what, Object actual, Object expected, Object about) {
    if (!actual.equals(expected)) {
      throw new AssertionError(
          "%s: expected %s, was %s: %s".formatted(what, expected, actual, about));
    }
  }
}
