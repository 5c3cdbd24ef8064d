package com.oxuniverse.application.settlement;

import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.CloseJudge;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SettlementRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Asks the vendor for a day's bars, keeps its answers and judges them.
public final class ClosesOfDay {

  private final TradingDays days;
  private final SettlementRules rules;
  private final EndOfDayBars bars;
  private final EodPrices eodPrices;
  private final UnitOfWork unitOfWork;

  public ClosesOfDay(
      TradingDays days,
      SettlementRules rules,
      EndOfDayBars bars,
      EodPrices eodPrices,
      UnitOfWork unitOfWork) {
    this.days = days;
    this.rules = rules;
    this.bars = bars;
    this.eodPrices = eodPrices;
    this.unitOfWork = unitOfWork;
  }

  /// A judgement for each symbol.
  Map<Symbol, Judgement> judge(TradingDay day, Collection<Symbol> symbols, Instant now) {
    return days.marketSession(day)
        .map(session -> judge(judgeOf(session), symbols, now))
        .orElseGet(() -> neverTraded(symbols));
  }

  private Map<Symbol, Judgement> judge(CloseJudge judge, Collection<Symbol> symbols, Instant now) {
    var answers = bars.of(judge.session(), judge.before(), symbols, now);
    keep(judge, answers, now);
    return symbols.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                symbol ->
                    Optional.ofNullable(answers.get(symbol))
                        .map(answer -> judge.judge(answer, Optional.empty()))
                        .orElseGet(Judgement.Awaiting::unanswered)));
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

  private void keep(CloseJudge judge, Map<Symbol, DailyBars> answers, Instant now) {
    var prices = answers.values().stream().map(answer -> eodPrice(judge, answer, now)).toList();
    unitOfWork.execute(() -> {
      eodPrices.keep(prices);
      return prices.size();
    });
  }

  private static EodPrice eodPrice(CloseJudge judge, DailyBars answer, Instant now) {
    var date = judge.session().date();
    var splits =
        answer.splits().stream().filter(split -> split.effectiveOn().equals(date)).toList();
    return new EodPrice(
        judge.session().tradingDay(),
        answer.symbol(),
        answer.source(),
        EodPrice.FIRST_REVISION,
        answer.on(date).flatMap(DailyBar::close),
        judge.previousClose(answer),
        splits.stream().map(Split::n).reduce(BigDecimal.ONE, BigDecimal::multiply),
        splits.stream().map(Split::d).reduce(BigDecimal.ONE, BigDecimal::multiply),
        now);
  }
}
