package com.oxuniverse.application.fakes;

import com.oxuniverse.application.fakes.FakeStore.EndedTimer;
import com.oxuniverse.application.port.in.ViewActivity.DayNumbers;
import com.oxuniverse.application.port.in.ViewActivity.Picked;
import com.oxuniverse.application.port.in.ViewActivity.Realtime;
import com.oxuniverse.application.port.out.Activity;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.points.LedgerEntry;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.domain.slots.CooldownTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// @param submissions as they were counted on a day
public record FakeActivity(FakeStore store, Function<TradingDay, List<Picked>> submissions)
    implements Activity {

  private static final int MOST_PICKED = 10;

  @Override
  public List<DayNumbers> days(List<Span> spans) {
    return spans.stream().map(this::day).toList();
  }

  private DayNumbers day(Span span) {
    var day = span.day();
    var all = picks(day);
    var live = all.stream().filter(it -> it.pick().cancelledAt().isEmpty()).toList();
    long correct = FakePickHistory.count(live, PredictionStatus.CORRECT);
    var deltas =
        store.entries.all().stream()
            .map(LedgerEntry::posting)
            .filter(it -> !it.at().isBefore(span.from()) && it.at().isBefore(span.until()))
            .mapToLong(it -> it.delta())
            .boxed()
            .toList();
    var completed = ended(day, CooldownTimer.Status.COMPLETED);
    long cancelled = ended(day, CooldownTimer.Status.CANCELLED).size();
    return new DayNumbers(
        day,
        actives(day),
        store.players().stream().filter(it -> store.isPresent(it.id())).count(),
        live.size(),
        (long) all.size() - live.size(),
        correct + FakePickHistory.count(live, PredictionStatus.INCORRECT),
        correct,
        live.stream()
            .filter(it -> it.standing().voidReason().equals(Optional.of(VoidReason.NO_SNAPSHOT)))
            .count(),
        deltas.stream().mapToLong(it -> Math.max(0, it)).sum(),
        deltas.stream().mapToLong(it -> Math.max(0, -it)).sum(),
        active(day) + completed.size() + cancelled,
        completed.size(),
        cancelled,
        mean(completed));
  }

  private List<StoredPick> picks(TradingDay day) {
    return store.picks().stream().filter(it -> it.pick().day().equals(day)).toList();
  }

  private long actives(TradingDay day) {
    return picks(day).stream().map(it -> it.pick().user()).distinct().count();
  }

  private long active(TradingDay day) {
    return store.slots.keys().stream()
        .filter(it -> it.day().equals(day))
        .filter(it -> store.slots.find(it).orElseThrow().active().isPresent())
        .count();
  }

  private List<CooldownTimer> ended(TradingDay day, CooldownTimer.Status how) {
    return store.endedTimers().stream()
        .filter(it -> it.day().equals(day) && it.timer().status() == how)
        .map(EndedTimer::timer)
        .toList();
  }

  private static Optional<Duration> mean(List<CooldownTimer> timers) {
    return timers.stream()
        .map(it -> Duration.between(it.startedAt(), it.dueAt()))
        .reduce(Duration::plus)
        .map(sum -> sum.dividedBy(timers.size()));
  }

  @Override
  public Realtime realtime(TradingDay day, Instant now) {
    var picked = submissions.apply(day);
    return new Realtime(
        now,
        day,
        actives(day),
        picked.stream().mapToLong(it -> it.up() + it.down()).sum(),
        FakePickHistory.count(picks(day), PredictionStatus.PENDING),
        picked.stream()
            .sorted(
                Comparator.<Picked>comparingLong(it -> -(it.up() + it.down()))
                    .thenComparing(Picked::symbol))
            .limit(MOST_PICKED)
            .toList(),
        active(day),
        pointsOutstanding());
  }

  @Override
  public long pointsOutstanding() {
    return store.accounts().stream().mapToLong(PointsAccount::balance).sum();
  }
}
