package com.oxuniverse.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeCalendar;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Some days of a few players, drawn from one seed: everything that can happen, in any order, while
/// the world misbehaves.
final class Season {

  /// Days around which something is special: clocks change, the exchange closes early or not at
  /// all.
  private static final List<LocalDate> STARTS =
      List.of(
          LocalDate.of(2024, 1, 2),
          LocalDate.of(2024, 3, 7),
          LocalDate.of(2024, 7, 1),
          LocalDate.of(2024, 10, 31),
          LocalDate.of(2024, 11, 26),
          LocalDate.of(2024, 12, 23),
          LocalDate.of(2025, 1, 7),
          LocalDate.of(2025, 3, 6));

  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2024, 1, 1),
          LocalDate.of(2024, 7, 4),
          LocalDate.of(2024, 11, 28),
          LocalDate.of(2024, 12, 25),
          LocalDate.of(2025, 1, 1));

  private static final Set<LocalDate> EARLY_CLOSES =
      Set.of(
          LocalDate.of(2024, 7, 3),
          LocalDate.of(2024, 11, 29),
          LocalDate.of(2024, 12, 24),
          LocalDate.of(2025, 1, 2));

  private static final List<String> TICKERS = List.of("AAPL", "BRK.B", "F", "MSFT", "NVDA", "TSLA");

  private final Chance chance;
  private final SimulatedGame game;
  private final PlayerActs players;
  private final JobActs jobs;
  private final AdminActs admins;
  private final PriceActs prices;
  private final MarketPlan market;
  private final Inspection inspection;
  private final int stepsPerDay;
  private int spendings;

  Season(long seed, Tally tally) {
    chance = new Chance(seed);
    var start = chance.oneIn(3) ? someDate() : chance.oneOf(STARTS);
    var days = start.datesUntil(start.plusDays(chance.between(3, 5))).toList();
    var symbols = TICKERS.subList(0, (int) chance.between(2, 6)).stream().map(Symbol::new).toList();
    game = new SimulatedGame(chance, new FakeCalendar(), days, early(days), symbols, tally);
    HOLIDAYS.forEach(game.calendar::holiday);
    game.earlyCloses.forEach(game.calendar::earlyClose);
    players = new PlayerActs(game);
    jobs = new JobActs(game);
    admins = new AdminActs(game);
    prices = new PriceActs(game);
    market = new MarketPlan(chance.split(), game.vendor, game.facts);
    inspection = new Inspection(game);
    stepsPerDay = (int) chance.between(20, 90);
  }

  private LocalDate someDate() {
    return LocalDate.of(2024, 1, 2).plusDays(chance.below(600));
  }

  private Set<LocalDate> early(List<LocalDate> days) {
    var all = new HashSet<>(EARLY_CLOSES);
    if (chance.oneIn(8)) {
      all.add(chance.oneOf(days));
    }
    return all;
  }

  void play() {
    drawMarket();
    game.mishaps.faultsPercent(chance.oneOf(List.of(0, 2, 10, 30)));
    register();
    game.mishaps.others(this::othersAct);
    game.mishaps.timePasses(() -> game.clock.advance(Duration.ofMillis(chance.between(1, 2_000))));
    var end = NaiveTimes.start(game.days.getLast().plusDays(1));
    for (int step = 0; game.now().isBefore(end); step++) {
      step(end);
      inspection.quick();
      if (step % 25 == 0) {
        inspection.thorough();
      }
    }
    finish();
  }

  private void drawMarket() {
    var first = game.days.getFirst();
    var sessions =
        game.calendar.sessionsBetween(first.minusDays(16), game.days.getLast().plusDays(14));
    for (Symbol symbol : game.symbols) {
      market.drawBars(symbol, sessions, first);
      if (!chance.oneIn(4)) {
        market.drawQuote(symbol, first, game.now());
      }
    }
    for (var day : first.minusDays(6).datesUntil(game.days.getLast().plusDays(14)).toList()) {
      game.vendor.universe(day, universe());
    }
  }

  private List<Symbol> universe() {
    var some = game.symbols.stream().filter(_ -> !chance.oneIn(8)).toList();
    return some.isEmpty() ? game.symbols : some;
  }

  private void register() {
    int count = (int) chance.between(1, 4);
    for (int i = 1; i <= count; i++) {
      var user = new UserId(i);
      game.players.add(user);
      game.naive.ledgers.put(user, new NaiveLedger(i));
      game.naive.ledgers.get(user).book(1_000, EntryReason.SIGNUP_BONUS, "signup:" + i, game.now());
      register(i);
    }
  }

  /// Again and again until it is acknowledged; the bonus is paid once.
  private void register(int i) {
    var nickname = new Nickname("player-" + i);
    Optional<Player> player = Optional.empty();
    while (player.isEmpty()) {
      player =
          game.call(() -> game.play().registerPlayer().register(nickname, Player.Role.USER))
              .answer();
    }
    assertThat(player.get().id()).isEqualTo(new UserId(i));
  }

  // One step.

  private void step(Instant end) {
    int what = chance.below(100);
    if (what < 28) {
      players.any();
    } else if (what < 34) {
      players.burst();
    } else if (what < 41) {
      players.again();
    } else if (what < 54) {
      jobs.any();
    } else if (what < 61) {
      admins.any();
    } else if (what < 66) {
      prices.any();
    } else if (what < 75) {
      market.drawQuote(game.someSymbol(), NaiveTimes.dayOf(game.now()), game.now());
    } else if (what < 79) {
      disturb();
    } else {
      passTime(end);
    }
  }

  /// What others do in the middle of a call; prices stay as they are meanwhile.
  private void othersAct() {
    game.tell("others act", "");
    game.tally.count("others act");
    switch (chance.below(7)) {
      case 0 -> jobs.any();
      case 1 -> jobs.keepUp();
      case 2 -> admins.any();
      case 3 -> prices.any();
      default -> players.any();
    }
  }

  private void passTime(Instant end) {
    var now = game.now();
    if (isQuiet(now) && chance.oneIn(4)) {
      game.clock.advance(Duration.ofMinutes(chance.between(30, 300)));
    } else if (chance.oneIn(isQuiet(now) ? 2 : 4)) {
      toLandmark(landmarkAfter(now).orElse(end));
      return;
    } else if (chance.oneIn(2)) {
      game.clock.advance(Duration.ofSeconds(chance.between(1, 400)));
    } else {
      long rest = Duration.ofHours(24).toSeconds() * 2 / stepsPerDay;
      game.clock.advance(Duration.ofSeconds(chance.between(1, 4 * rest)));
    }
    game.tell("time passes", game.now());
    if (chance.oneIn(2)) {
      jobs.keepUp();
    }
  }

  /// Where rules are most easily off by one: jobs and players at the very moment.
  private void toLandmark(Instant at) {
    game.clock.set(at);
    game.tell("time passes", at);
    if (chance.oneIn(2)) {
      jobs.keepUp();
    }
    if (chance.oneIn(2)) {
      players.burst();
    }
  }

  /// Nights and days off are long.
  private boolean isQuiet(Instant now) {
    var day = NaiveTimes.dayOf(now);
    return !game.calendar.isSession(day) || !now.isBefore(NaiveTimes.cutoff(day));
  }

  /// The next moment at which something begins or ends, or a microsecond before it.
  private Optional<Instant> landmarkAfter(Instant now) {
    var today = NaiveTimes.dateInKorea(now);
    return today
        .minusDays(1)
        .datesUntil(today.plusDays(2))
        .flatMap(day ->
            List.of(
                NaiveTimes.universeDue(day),
                NaiveTimes.start(day),
                NaiveTimes.preMarket(day),
                NaiveTimes.marketOpen(day),
                NaiveTimes.cutoff(day),
                NaiveTimes.settleDue(day, game.isEarly(day)),
                NaiveTimes.giveUp(day, game.isEarly(day)))
                .stream())
        .flatMap(at -> IntStream.of(1, 0).mapToObj(micros -> at.minusNanos(micros * 1_000L)))
        .filter(at -> at.isAfter(now))
        .min(Instant::compareTo);
  }

  private void disturb() {
    switch (chance.below(9)) {
      case 0 -> game.vendor.quotesDown(chance.oneIn(3));
      case 1 -> game.vendor.barsDown(chance.oneIn(3));
      case 2 -> game.vendor.universeDown(chance.oneIn(3));
      case 3 -> game.vendor.silentAbout(game.someSymbol(), chance.oneIn(3));
      case 4 -> game.restart();
      case 5 -> spend();
      case 6 -> admins.revise();
      case 7 -> closeTheExchange();
      default -> register((int) chance.between(1, game.players.size()));
    }
  }

  /// As a redemption would; a correction may come when the points are gone.
  private void spend() {
    var user = game.someone();
    var balance = game.naive.ledgers.get(user).balance();
    long amount = chance.oneIn(2) ? balance : balance / 2;
    if (!game.world.ledger().account(user).canAfford(amount) || amount <= 0) {
      return;
    }
    var ref = "redemption:" + ++spendings;
    var posting =
        new Posting(
            user,
            -amount,
            EntryReason.REDEMPTION,
            new RefId(ref),
            Optional.empty(),
            Optional.empty(),
            game.now());
    game.world.unitOfWork().execute(() -> game.world.ledger().book(posting));
    game.naive.ledgers.get(user).book(-amount, EntryReason.REDEMPTION, ref, game.now());
    game.tell("spend " + user, amount);
  }

  /// As on 2025-01-09: a closure that no calendar knew of.
  private void closeTheExchange() {
    if (chance.oneIn(15)) {
      var day = chance.oneOf(game.days);
      game.calendar.holiday(day);
      game.tell("the exchange closes", day);
      game.tally.count("the exchange closes");
    }
  }

  // The end.

  /// Everything works again, and time goes on until the last day must be settled.
  private void finish() {
    game.mishaps.faultsPercent(0);
    game.mishaps.others(() -> {});
    game.vendor.everythingWorks(game.symbols);
    var limit = NaiveTimes.giveUp(game.days.getLast(), false);
    jobs.catchUp();
    while (game.now().isBefore(limit)) {
      game.clock.advance(Duration.ofHours(chance.between(1, 12)));
      jobs.catchUp();
    }
    // A day that was begun only now is given a little longer.
    game.clock.advance(Duration.ofMinutes(30));
    jobs.catchUp();
    prices.fill();
    prices.collectAll();
    inspection.thorough();
    inspection.everyDayPastItsLimitIsSettled();
    count();
  }

  private void count() {
    game.tally.count("season");
    for (NaivePick pick : game.naive.picks) {
      game.tally.count("pick " + pick.status + pick.voidReason.map(it -> " " + it).orElse(""));
    }
    for (var ledger : game.naive.ledgers.values()) {
      ledger.lines().forEach(line -> game.tally.count("ledger " + line.reason()));
      if (ledger.lines().stream().anyMatch(line -> line.balance() < 0)) {
        game.tally.count("balance below zero");
      }
    }
    game.naive.rows.values().stream()
        .flatMap(rows -> rows.values().stream())
        .map(List::getLast)
        .map(row -> row.verdict().refusal())
        .forEach(reason -> game.tally.count("close " + reason.map(Enum::name).orElse("accepted")));
  }

  String story(int length) {
    return game.story(length);
  }
}
