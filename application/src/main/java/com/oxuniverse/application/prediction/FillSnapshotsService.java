package com.oxuniverse.application.prediction;

import com.oxuniverse.application.errors.ErrorReports;
import com.oxuniverse.application.port.in.FillSnapshots;
import com.oxuniverse.application.port.out.Quotes;
import com.oxuniverse.application.port.out.SnapshotGaps;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.Snapshot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

public final class FillSnapshotsService implements FillSnapshots {

  /// Picks looked at in one call; those beyond, the youngest, wait for the next.
  private static final int LIMIT = 10_000;

  private final TradingDays days;
  private final SnapshotRules rules;
  private final SnapshotGaps gaps;
  private final Quotes quotes;
  private final UnitOfWork unitOfWork;
  private final ErrorReports reports;
  private final InstantSource clock;

  private Told told = new Told(Optional.empty(), Set.of());

  /// What was told of picks that were left.
  ///
  /// @param until of choices made before this, all; absent after a start
  /// @param besides of choices made then or later, these
  private record Told(Optional<Instant> until, Set<PredictionId> besides) {}

  public FillSnapshotsService(
      TradingDays days,
      SnapshotRules rules,
      SnapshotGaps gaps,
      Quotes quotes,
      UnitOfWork unitOfWork,
      ErrorReports reports,
      InstantSource clock) {
    this.days = days;
    this.rules = rules;
    this.gaps = gaps;
    this.quotes = quotes;
    this.unitOfWork = unitOfWork;
    this.reports = reports;
    this.clock = clock;
  }

  /// One at a time: two that fill at once would only ask the vendors twice.
  @Override
  public synchronized Filled fill() {
    var now = clock.instant();
    var since = now.minus(rules.fillFor());
    var open = gaps.open(earlier(since, told.until().orElse(startOfDay(now))), LIMIT);
    var late = open.stream().filter(it -> it.madeAt().isBefore(since)).toList();
    var tally = fill(open.subList(late.size(), open.size()), now);
    int left = tell(late, now);
    told = toldUntil(open, late, since);
    return new Filled(tally.filled(), tally.waiting(), left);
  }

  private Instant startOfDay(Instant now) {
    return days.timetable().startOf(days.dayOf(now));
  }

  private record Tally(int filled, int waiting) {}

  private Tally fill(List<StoredPick> waiting, Instant now) {
    var symbols = waiting.stream().map(it -> it.pick().symbol()).collect(Collectors.toSet());
    var prices = symbols.isEmpty() ? Map.<Symbol, Quote>of() : quotes.of(symbols, now);
    int filled = 0;
    int unanswered = 0;
    for (StoredPick gap : waiting) {
      var price = Optional.ofNullable(prices.get(gap.pick().symbol()));
      // A price that cannot be one would void the pick at once; the next may be better.
      if (price.filter(it -> it.price().signum() > 0).isEmpty()) {
        unanswered++;
      } else if (fill(gap, Snapshot.of(price.get()))) {
        filled++;
      }
    }
    return new Tally(filled, unanswered);
  }

  private boolean fill(StoredPick gap, Snapshot snapshot) {
    return unitOfWork.execute(() -> gaps.fill(gap, snapshot));
  }

  private int tell(List<StoredPick> late, Instant now) {
    var news = late.stream().filter(it -> !told.besides().contains(it.id())).toList();
    MissingSnapshots.of(news).forEach(it -> reports.once(it, it.asError(now)));
    return news.size();
  }

  private static Told toldUntil(List<StoredPick> open, List<StoredPick> late, Instant since) {
    // The oldest come first, so what a full list leaves out was chosen then or later.
    var until = open.size() < LIMIT ? since : earlier(since, open.getLast().madeAt());
    var besides =
        late.stream()
            .filter(it -> !it.madeAt().isBefore(until))
            .map(StoredPick::id)
            .collect(Collectors.toSet());
    return new Told(Optional.of(until), besides);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
