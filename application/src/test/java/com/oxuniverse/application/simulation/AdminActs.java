package com.oxuniverse.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.port.in.CorrectSettlement.Corrected;
import com.oxuniverse.application.port.in.SettleManually;
import com.oxuniverse.application.port.in.UpsertUniverse;
import com.oxuniverse.application.settlement.ManualVerdict;
import com.oxuniverse.application.simulation.JobWitness.ByHand;
import com.oxuniverse.application.simulation.VendorFacts.BarFact;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.settlement.CorrectionPreview;
import com.oxuniverse.domain.settlement.VoidReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What admins do: other symbols, settlements by hand, corrections.
final class AdminActs {

  private static final String ADMIN = "root";
  private static final List<VoidReason> REFUSALS =
      List.of(VoidReason.DELISTED, VoidReason.ABNORMAL_MOVE, VoidReason.MISSING_CLOSE);

  private final SimulatedGame game;
  private final JobWitness witness;

  AdminActs(SimulatedGame game) {
    this.game = game;
    witness = new JobWitness(game);
  }

  void any() {
    switch (game.chance.below(8)) {
      case 0, 1 -> upsert(game.someDay());
      case 2, 3 -> settleByHand(game.someDay(), game.someSymbol());
      default -> correct(someSettledDay(), game.someSymbol());
    }
  }

  private LocalDate someSettledDay() {
    var settled = new ArrayList<>(game.naive.rows.keySet());
    return settled.isEmpty() || game.chance.oneIn(10) ? game.someDay() : game.chance.oneOf(settled);
  }

  // Other symbols.

  private void upsert(LocalDate day) {
    var symbols = game.chance.oneIn(4) ? List.<Symbol>of() : someSymbols();
    var now = game.now();
    var command = new UpsertUniverse.Command(new TradingDay(day), symbols, ADMIN);
    var call = game.call(() -> told(game.play().upsertUniverse().upsert(command)));
    var wanted = symbols.isEmpty() ? game.facts.universe(day) : Optional.of(symbols);
    if (call.mayBeDone() && wanted.isPresent()) {
      var expected = replaced(day, wanted.get(), now);
      call.answer().ifPresent(answer -> assertThat(answer).as("%s", command).isEqualTo(expected));
    }
    witness.follow(now);
    tell("upsert " + day, call);
  }

  private List<Symbol> someSymbols() {
    var some = new ArrayList<Symbol>();
    for (Symbol symbol : game.symbols) {
      if (!game.chance.oneIn(5)) {
        some.add(game.chance.below(some.size() + 1), symbol);
      }
    }
    return some.isEmpty() ? game.symbols : some;
  }

  private static String told(UpsertUniverse.Result result) {
    return switch (result) {
      case UpsertUniverse.NotPlayable() -> "NotPlayable";
      case UpsertUniverse.AlreadySettled() -> "AlreadySettled";
      case UpsertUniverse.HasLivePicks(var symbols) -> "HasLivePicks " + sorted(symbols);
      case UpsertUniverse.Replaced(var universe, var change, var warnings) ->
          "Replaced by %s, new %s, gone %s, moved %s, %s"
              .formatted(
                  universe.symbols(), change.added(), change.removed(), change.moved(), warnings);
    };
  }

  private String replaced(LocalDate day, List<Symbol> symbols, Instant now) {
    if (!game.calendar.isSession(day)) {
      return "NotPlayable";
    }
    if (game.naive.isPhase(day, Phase.SETTLING) || game.naive.isPhase(day, Phase.SETTLED)) {
      return "AlreadySettled";
    }
    var before = game.naive.universes.getOrDefault(day, List.of());
    var added = new ArrayList<>(symbols);
    added.removeAll(before);
    var gone = new ArrayList<>(before);
    gone.removeAll(symbols);
    var stranded = gone.stream().filter(symbol -> hasLivePicks(day, symbol)).toList();
    if (!stranded.isEmpty()) {
      return "HasLivePicks " + sorted(Set.copyOf(stranded));
    }
    game.naive.universes.put(day, symbols);
    game.naive.acts++;
    return "Replaced by %s, new %s, gone %s, moved %s, %s"
        .formatted(symbols, added, gone, moved(before, symbols), warnings(day, now));
  }

  private boolean hasLivePicks(LocalDate day, Symbol symbol) {
    return game.naive.picks.stream().anyMatch(pick -> pick.isLive() && pick.isOn(day, symbol));
  }

  private static List<Symbol> moved(List<Symbol> before, List<Symbol> after) {
    var moved = new ArrayList<Symbol>();
    for (int i = 0; i < after.size(); i++) {
      int was = before.indexOf(after.get(i));
      if (was >= 0 && was != i) {
        moved.add(after.get(i));
      }
    }
    return moved;
  }

  private List<String> warnings(LocalDate day, Instant now) {
    var warnings = new ArrayList<String>();
    if (day.isBefore(NaiveTimes.dayOf(now))) {
      warnings.add("DAY_IS_PAST");
    }
    boolean isOver = !now.isBefore(NaiveTimes.cutoff(day));
    var session = game.naive.sessions.get(day);
    if (isOver && (session == null || session.phase == Phase.SCHEDULED)) {
      warnings.add("NOBODY_CAN_PLAY");
    }
    if (game.naive.isPhase(day, Phase.OPEN)) {
      warnings.add("SESSION_ALREADY_OPEN");
    }
    if (game.naive.isPhase(day, Phase.CLOSED)) {
      warnings.add("SESSION_CLOSED");
    }
    return warnings;
  }

  private static List<Symbol> sorted(Set<Symbol> symbols) {
    return symbols.stream().sorted().toList();
  }

  // By hand.

  private void settleByHand(LocalDate day, Symbol symbol) {
    var verdict = someVerdict(day, symbol);
    var command = new SettleManually.Command(new TradingDay(day), symbol, verdict, ADMIN, "halted");
    var now = game.now();
    var byHand = new ByHand(day, symbol, applied(day, symbol, verdict, now), ADMIN);
    var call =
        game.call(
            () -> game.play().settleManually().settle(command),
            () -> witness.follow(now, Optional.of(byHand)));
    call.answer().ifPresent(answer -> checkByHand(command, answer, byHand.wasBooked(), now));
    tell("by hand %s %s %s".formatted(day, symbol, verdict), call.map(AdminActs::name));
  }

  private void checkByHand(
      SettleManually.Command command, SettleManually.Result answer, boolean isOurs, Instant now) {
    var day = command.day().date();
    var session = game.naive.sessions.get(day);
    switch (answer) {
      case SettleManually.NoSession() -> assertNoSession(day);
      case SettleManually.UniverseMissing() -> {
        assertThat(game.calendar.isSession(day)).isTrue();
        assertThat(game.naive.universes).doesNotContainKey(day);
      }
      case SettleManually.NotClosed() -> assertThat(session.phase).isLessThan(Phase.CLOSED);
      case SettleManually.NeverOpened() -> assertNeverOpened(day, now);
      case SettleManually.NotDue(var due) -> assertNotDue(day, due, now);
      case SettleManually.NotInUniverse() ->
          assertThat(game.naive.universes.getOrDefault(day, List.of()))
              .doesNotContain(command.symbol());
      case SettleManually.Settled(var row) -> {
        assertThat(isOurs).as("%s was not settled before", command).isTrue();
        assertThat(row.decidedBy()).contains(ADMIN);
      }
      case SettleManually.AlreadySettled(_) ->
          assertThat(isOurs).as("%s was settled before", command).isFalse();
    }
  }

  private void assertNoSession(LocalDate day) {
    assertThat(game.calendar.isSession(day)).isFalse();
    assertNew(day);
  }

  /// Perhaps prepared, but never opened.
  private void assertNew(LocalDate day) {
    assertThat(Optional.ofNullable(game.naive.sessions.get(day)).map(it -> it.phase))
        .isIn(Optional.empty(), Optional.of(Phase.SCHEDULED));
  }

  private void assertNeverOpened(LocalDate day, Instant now) {
    assertThat(game.calendar.isSession(day)).isTrue();
    assertNew(day);
    assertThat(now).isAfterOrEqualTo(NaiveTimes.cutoff(day));
  }

  private void assertNotDue(LocalDate day, Instant due, Instant now) {
    assertThat(due).isEqualTo(NaiveTimes.settleDue(day, game.isEarly(day))).isAfter(now);
  }

  private ManualVerdict someVerdict(LocalDate day, Symbol symbol) {
    if (game.chance.oneIn(4)) {
      return new ManualVerdict.Voided(game.chance.oneOf(REFUSALS));
    }
    long published =
        game.facts.bar(symbol, day).flatMap(BarFact::cents).filter(it -> it > 0).orElse(10_000L);
    long reach = published / (game.chance.oneIn(2) ? 5 : 20);
    long cents = Math.max(1, published + game.chance.between(-reach, reach));
    return new ManualVerdict.Close(SimulatedVendor.dollars(cents));
  }

  /// The admin's word on top of what the vendor knows.
  private NaiveVerdict applied(LocalDate day, Symbol symbol, ManualVerdict verdict, Instant now) {
    var known = game.judge.judge(symbol, day, now);
    return switch (verdict) {
      case ManualVerdict.Close(var price) ->
          known.closedByHandAt(price.movePointRight(2).longValueExact());
      case ManualVerdict.Voided(var reason) -> known.voidedByHand(reason);
    };
  }

  // Corrections.

  private void correct(LocalDate day, Symbol symbol) {
    var verdict = someVerdict(day, symbol);
    var command =
        new CorrectSettlement.Command(new TradingDay(day), symbol, verdict, ADMIN, "a mistake");
    var now = game.now();
    var preview = game.play().correctSettlement().preview(command);
    checkCorrection(command, preview, now);
    if (game.chance.oneIn(4)) {
      game.tell("preview " + command, name(preview));
      return;
    }
    var call = game.call(() -> game.play().correctSettlement().correct(command));
    call.answer().ifPresent(answer -> checkCorrection(command, answer, now));
    int before = game.naive.rowsOf(day, symbol).size();
    int after =
        game.world.settlements().find(command.day(), symbol).map(row -> row.revision()).orElse(0);
    if (call.answer().filter(Corrected.class::isInstance).isPresent()) {
      assertThat(after).as("revisions of %s", command).isEqualTo(before + 1);
    }
    if (after > before) {
      assertThat(call.mayBeDone()).as("%s was done", command).isTrue();
      game.naive.settle(day, symbol, applied(day, symbol, verdict, now), Optional.of(ADMIN), now);
      game.naive.acts++;
    }
    tell("correct %s %s %s".formatted(day, symbol, verdict), call.map(AdminActs::name));
  }

  private void checkCorrection(
      CorrectSettlement.Command command, CorrectSettlement.Result answer, Instant now) {
    var day = command.day().date();
    boolean needsBars =
        command.verdict() instanceof ManualVerdict.Close
            && game.judge.judge(command.symbol(), day, now).isAwaited();
    switch (answer) {
      case CorrectSettlement.BarsUnavailable() -> assertThat(needsBars).isTrue();
      case CorrectSettlement.NoSession() -> assertNoSession(day);
      case CorrectSettlement.NeverOpened() -> assertNeverOpened(day, now);
      case CorrectSettlement.NotDue(var due) -> assertNotDue(day, due, now);
      case CorrectSettlement.NotInUniverse() ->
          assertThat(game.naive.universes.getOrDefault(day, List.of()))
              .doesNotContain(command.symbol());
      case CorrectSettlement.NotSettled() ->
          assertThat(game.naive.rowsOf(day, command.symbol())).isEmpty();
      case CorrectSettlement.Unchanged _ -> assertThat(changes(command, now)).isFalse();
      case Corrected(var effect) -> {
        assertThat(needsBars).isFalse();
        assertThat(changes(command, now)).isTrue();
        checkEffect(command, effect, now);
      }
    }
  }

  /// Whether a player or a reader of the settlement would see a difference.
  private boolean changes(CorrectSettlement.Command command, Instant now) {
    var day = command.day().date();
    var stands = game.naive.rowsOf(day, command.symbol()).getLast().verdict();
    var wanted = applied(day, command.symbol(), command.verdict(), now);
    boolean isOtherClose =
        wanted.refusal().isEmpty()
            && (!wanted.closeCents().equals(stands.closeCents())
                || (wanted.previousMicros().isPresent()
                    && !wanted.previousMicros().equals(stands.previousMicros())));
    return isOtherClose
        || !wanted.refusal().equals(stands.refusal())
        || !game.naive.effects(day, command.symbol(), wanted).isEmpty();
  }

  private void checkEffect(
      CorrectSettlement.Command command, CorrectionPreview effect, Instant now) {
    var day = command.day().date();
    var verdict = applied(day, command.symbol(), command.verdict(), now);
    assertThat(effect.effects())
        .as("effects of %s", command)
        .extracting(it -> new NaiveGame.Effect(it.user(), it.after(), it.reversed(), it.awarded()))
        .isEqualTo(game.naive.effects(day, command.symbol(), verdict));
  }

  /// A vendor changes a close that it had published: the next who asks gets the new one.
  void revise() {
    var symbol = game.someSymbol();
    var day = game.someDay();
    var known = new HashSet<LocalDate>(game.days);
    game.facts
        .bar(symbol, day)
        .filter(bar -> known.contains(day) && bar.cents().isPresent() && !bar.isMisdated())
        .ifPresent(bar -> {
          long cents = Math.max(1, Math.abs(bar.cents().orElseThrow()) + game.chance.below(100));
          game.vendor.bar(symbol, day, bar.revisedTo(cents));
          game.tell("revised %s %s".formatted(symbol, day), cents);
        });
  }

  private static String name(Object result) {
    return result.getClass().getSimpleName();
  }

  private void tell(String act, SimulatedGame.Call<String> call) {
    var outcome = call.answer().orElse("failed, may be done: " + call.mayBeDone());
    game.tally.count(act.split(" ", 2)[0] + " " + outcome.split("[ ,]", 2)[0]);
    game.tell(act, outcome);
  }
}
