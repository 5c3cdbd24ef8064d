package com.oxuniverse.application.simulation;

import com.oxuniverse.application.BatchPorts;
import com.oxuniverse.application.BatchUseCases;
import com.oxuniverse.application.Ports;
import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.fakes.FakeCalendar;
import com.oxuniverse.application.fakes.FakeLeftovers;
import com.oxuniverse.application.fakes.FakePorts;
import com.oxuniverse.application.fakes.FakeWorld;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.operations.IntegrityReport;
import com.oxuniverse.application.port.in.RunJob.JobBroke;
import com.oxuniverse.application.port.in.RunJob.Notice;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.domain.calendar.LockPicksAt;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.rules.GameRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The real game over a simulated world, and beside it the naive one that says how it should stand.
final class SimulatedGame {

  static final Duration KEEP_ANSWERS = Duration.ofHours(24);

  /// One thing that was done, for the story of a failure.
  private record Moment(Instant at, String act, Object outcome) {}

  final Chance chance;
  final SettableClock clock;

  /// The time of the machine, by which lost messages are found.
  final SettableClock machine = new SettableClock(Instant.parse("2026-07-01T00:00:00Z"));

  final FakeCalendar calendar;
  final VendorFacts facts = new VendorFacts();
  final Mishaps mishaps;
  final SimulatedVendor vendor;
  final FakeWorld world = FakeWorld.create();
  final NaiveGame naive = new NaiveGame();
  final NaiveJudge judge;
  final List<UserId> players = new ArrayList<>();
  final List<Symbol> symbols;
  final List<LocalDate> days;
  final Set<LocalDate> earlyCloses;
  final Tally tally;
  private final List<GameRules> rulesBook = new ArrayList<>();
  private final List<Moment> story = new ArrayList<>();
  private UseCases useCases;
  private BatchUseCases batch;

  /// @param days of the season, playable or not
  SimulatedGame(
      Chance chance,
      FakeCalendar calendar,
      List<LocalDate> days,
      Set<LocalDate> earlyCloses,
      List<Symbol> symbols,
      Tally tally) {
    this.chance = chance;
    this.calendar = calendar;
    this.days = days;
    this.earlyCloses = earlyCloses;
    this.symbols = symbols;
    this.tally = tally;
    clock = new SettableClock(NaiveTimes.universeDue(days.getFirst()).minus(Duration.ofHours(1)));
    judge = new NaiveJudge(facts, calendar);
    mishaps = new Mishaps(chance.split());
    vendor = new SimulatedVendor(facts, mishaps);
    world.unitOfWork().faultsFrom(mishaps);
    useCases = startWith(50, LockPicksAt.CUTOFF);
    batch = startJobs();
  }

  UseCases play() {
    return useCases;
  }

  BatchUseCases batch() {
    return batch;
  }

  Instant now() {
    return clock.instant();
  }

  UserId someone() {
    return chance.oneOf(players);
  }

  Symbol someSymbol() {
    return chance.oneOf(symbols);
  }

  /// Mostly a day that is near, rarely one far off.
  LocalDate someDay() {
    return chance.oneIn(20)
        ? days.getFirst().plusDays(chance.between(-3, 12))
        : NaiveTimes.dateInKorea(now()).minusDays(chance.below(3));
  }

  boolean isEarly(LocalDate day) {
    return earlyCloses.contains(day);
  }

  /// The service stops and starts again, perhaps with other rules: nothing of it lives on but what
  /// was stored.
  void restart() {
    long winPoints = chance.oneIn(2) ? 50 : 70;
    useCases = startWith(winPoints, chance.oneIn(3) ? LockPicksAt.MARKET_OPEN : LockPicksAt.CUTOFF);
    batch = startJobs();
  }

  private BatchUseCases startJobs() {
    return BatchUseCases.over(
        new BatchPorts(
            new FakeLeftovers(world.store()),
            () -> new IntegrityReport(now(), Duration.ZERO, List.of()),
            () ->
                new ViewSystemHealth.Report(
                    machine.instant(), List.of(), Optional.empty(), Map.of()),
            SimulatedGame::notice),
        FakePorts.storageOf(world),
        useCases,
        calendar,
        Timetable.DEFAULT,
        clock,
        machine);
  }

  /// The world may fail, but nothing here is a mistake of ours.
  private static void notice(Notice notice) {
    if (notice instanceof JobBroke(var run, var failure)) {
      throw new AssertionError("%s broke".formatted(run), failure);
    }
  }

  private UseCases startWith(long winPoints, LockPicksAt lockPicksAt) {
    var standard = Timetable.DEFAULT;
    var rules =
        new GameRules(
            new Timetable(
                standard.universeAt(),
                standard.dayStart(),
                standard.cutoff(),
                standard.settleDelay(),
                lockPicksAt),
            GameRules.DEFAULT.slots(),
            GameRules.DEFAULT.settlement(),
            new PointRules(1000, winPoints));
    if (!rulesBook.contains(rules)) {
      rulesBook.add(rules);
    }
    naive.rules =
        new NaiveRules(
            rulesBook.indexOf(rules) + 1, winPoints, lockPicksAt == LockPicksAt.MARKET_OPEN);
    var ports = new Ports(vendor.asMarket(), FakePorts.storageOf(world));
    return UseCases.over(ports, calendar, rules, KEEP_ANSWERS, clock);
  }

  /// What a call came to.
  ///
  /// @param answer absent if the world failed
  /// @param mayBeDone whether its last transaction was committed
  record Call<R>(Optional<R> answer, boolean mayBeDone) {

    <T> Call<T> map(Function<R, T> told) {
      return new Call<>(answer.map(told), mayBeDone);
    }
  }

  /// Calls a use case of one transaction while the world misbehaves.
  <R> Call<R> call(Supplier<R> useCase) {
    return call(useCase, () -> {});
  }

  /// Calls a use case while the world misbehaves.
  ///
  /// @param follow lets the naive game follow what was committed so far
  <R> Call<R> call(Supplier<R> useCase, Runnable follow) {
    mishaps.before(follow);
    var call = attempt(useCase);
    mishaps.after();
    follow.run();
    return call;
  }

  private <R> Call<R> attempt(Supplier<R> useCase) {
    try {
      return new Call<>(Optional.of(useCase.get()), true);
    } catch (TransientFailure failure) {
      tally.count("failure " + mishaps.last());
      return new Call<>(Optional.empty(), mishaps.last() == Fault.BREAKS_AFTER_COMMIT);
    }
  }

  void tell(String act, Object outcome) {
    story.add(new Moment(now(), act, outcome));
  }

  /// The last things that were done, oldest first.
  String story(int length) {
    var text = new StringBuilder();
    story.stream()
        .skip(Math.max(0, story.size() - length))
        .forEach(it -> text.append("%n  %s %s -> %s".formatted(it.at(), it.act(), it.outcome())));
    return text.toString();
  }
}
