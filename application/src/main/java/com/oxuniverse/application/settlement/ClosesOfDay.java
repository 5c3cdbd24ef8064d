package com.oxuniverse.application.settlement;

import com.oxuniverse.application.errors.ErrorReports;
import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.EndOfDayBars.Answers;
import com.oxuniverse.application.port.out.EndOfDayBars.Failure;
import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.CloseJudge;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SettlementRules;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks the vendors for a day's bars, keeps their answers and judges them. A close that moved
/// abnormally is asked of a second vendor. Call outside any unit of work.
public final class ClosesOfDay {

  private final TradingDays days;
  private final SettlementRules rules;
  private final EndOfDayBars bars;
  private final EodPrices eodPrices;
  private final UnitOfWork unitOfWork;
  private final ErrorReports reports;

  public ClosesOfDay(
      TradingDays days,
      SettlementRules rules,
      EndOfDayBars bars,
      EodPrices eodPrices,
      UnitOfWork unitOfWork,
      ErrorReports reports) {
    this.days = days;
    this.rules = rules;
    this.bars = bars;
    this.eodPrices = eodPrices;
    this.unitOfWork = unitOfWork;
    this.reports = reports;
  }

  /// What asking came to.
  ///
  /// @param judgements one for each symbol
  /// @param vendors whose answer was judged, for the symbols that were answered
  /// @param failures what vendors could not be got to say
  record Asked(
      Map<Symbol, Judgement> judgements, Map<Symbol, String> vendors, List<Failure> failures) {}

  /// A judgement for each symbol.
  Map<Symbol, Judgement> judge(TradingDay day, Collection<Symbol> symbols, Instant now) {
    return days.marketSession(day)
        .map(session -> ask(session, symbols, now).judgements())
        .orElseGet(() -> neverTraded(symbols));
  }

  Asked ask(MarketSession session, Collection<Symbol> symbols, Instant now) {
    var judge = judgeOf(session);
    var first = bars.of(session, judge.before(), symbols, now);
    var firstJudged = JudgedAnswers.of(judge, first.bars());
    var second = confirming(judge, firstJudged.doubtful(), now);
    var judged = firstJudged.confirmedBy(second);
    var failures = Stream.concat(first.failures().stream(), second.failures().stream()).toList();
    keep(judged.asPrices(now));
    // After the answers were kept: whatever becomes of the log, they are not lost.
    var unanswered = new TreeSet<>(symbols);
    unanswered.removeAll(judged.firsts().keySet());
    reports.fetchFailed(session.tradingDay(), failures, unanswered, now);
    return new Asked(judgements(symbols, judged), judged.vendors(), failures);
  }

  private Answers confirming(CloseJudge judge, List<DailyBars> doubtful, Instant now) {
    return doubtful.isEmpty()
        ? Answers.NONE
        : bars.confirming(judge.session(), judge.before(), doubtful, now);
  }

  private static Map<Symbol, Judgement> judgements(
      Collection<Symbol> symbols, JudgedAnswers judged) {
    return symbols.stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), judged::judgementOf));
  }

  private CloseJudge judgeOf(MarketSession session) {
    var before = days.calendar().sessionsBefore(session.date(), rules.previousCloseSessions());
    return new CloseJudge(session, before, rules);
  }

  /// A day that was playable when it was prepared and then declared closed.
  private static Map<Symbol, Judgement> neverTraded(Collection<Symbol> symbols) {
    return symbols.stream()
        .collect(Collectors.toMap(Function.identity(), _ -> CloseJudge.missing()));
  }

  private void keep(List<EodPrice> prices) {
    unitOfWork.execute(() -> {
      eodPrices.keep(prices);
      return prices.size();
    });
  }
}
