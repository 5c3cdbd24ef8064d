package com.oxuniverse.application.events;

import com.oxuniverse.application.port.in.CountSubmissions;
import com.oxuniverse.application.port.out.ConsumedMessages;
import com.oxuniverse.application.port.out.SubmissionCounts;
import com.oxuniverse.application.port.out.SubmissionCounts.Count;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.Choice;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

public final class CountSubmissionsService implements CountSubmissions {

  /// By which the messages that were counted are known again.
  static final String CONSUMER = "submission-counts";

  private final ConsumedMessages consumed;
  private final SubmissionCounts counts;
  private final UnitOfWork unitOfWork;

  public CountSubmissionsService(
      ConsumedMessages consumed, SubmissionCounts counts, UnitOfWork unitOfWork) {
    this.consumed = consumed;
    this.counts = counts;
    this.unitOfWork = unitOfWork;
  }

  private record Place(TradingDay day, Symbol symbol) {}

  @Override
  public int count(Collection<Submission> submissions) {
    if (submissions.isEmpty()) {
      return 0;
    }
    var byMessage =
        submissions.stream()
            .collect(Collectors.toMap(Submission::message, it -> it, (first, _) -> first));
    return unitOfWork.execute(() -> {
      var news = consumed.firstTime(CONSUMER, byMessage.keySet());
      if (!news.isEmpty()) {
        counts.add(sums(news.stream().map(byMessage::get).toList()));
      }
      return news.size();
    });
  }

  private static Collection<Count> sums(Collection<Submission> submissions) {
    Map<Place, Count> sums = new LinkedHashMap<>();
    for (Submission one : submissions) {
      boolean isUp = one.choice() == Choice.UP;
      sums.merge(
          new Place(one.day(), one.symbol()),
          new Count(one.day(), one.symbol(), isUp ? 1 : 0, isUp ? 0 : 1),
          CountSubmissionsService::sum);
    }
    return sums.values();
  }

  private static Count sum(Count one, Count other) {
    return new Count(one.day(), one.symbol(), one.up() + other.up(), one.down() + other.down());
  }
}
