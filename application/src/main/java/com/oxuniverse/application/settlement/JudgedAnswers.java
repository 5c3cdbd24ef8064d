package com.oxuniverse.application.settlement;

import com.oxuniverse.application.port.out.EndOfDayBars.Answers;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.CloseJudge;
import com.oxuniverse.domain.settlement.CloseVerdict.Refused;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.Judgement.Judged;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Vendors' answers for a session, and what the judge makes of them.
///
/// @param firsts the answers that decide, by symbol
/// @param seconds those of other vendors for the ones of them that moved abnormally
/// @param unsaid the symbols of which another vendor could not be got to say anything
record JudgedAnswers(
    CloseJudge judge,
    Map<Symbol, DailyBars> firsts,
    Map<Symbol, DailyBars> seconds,
    Set<Symbol> unsaid) {

  private static final Optional<VoidReason> DOUBT = Optional.of(VoidReason.ABNORMAL_MOVE);

  static JudgedAnswers of(CloseJudge judge, Map<Symbol, DailyBars> answers) {
    return new JudgedAnswers(judge, aboutThemselves(answers), Map.of(), Set.of());
  }

  JudgedAnswers confirmedBy(Answers answers) {
    var failed =
        answers.failures().stream()
            .flatMap(failure -> failure.symbols().stream())
            .collect(Collectors.toSet());
    return new JudgedAnswers(judge, firsts, aboutThemselves(answers.bars()), failed);
  }

  /// An answer about another symbol, a renamed one say, decides nothing.
  private static Map<Symbol, DailyBars> aboutThemselves(Map<Symbol, DailyBars> answers) {
    return answers.entrySet().stream()
        .filter(it -> it.getValue().symbol().equals(it.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The answers that decide nothing unless another vendor says the same.
  List<DailyBars> doubtful() {
    return firsts.values().stream()
        .filter(answer -> objection(verdictOn(answer)).equals(DOUBT))
        .toList();
  }

  /// Whose answer decides, by symbol.
  Map<Symbol, String> vendors() {
    return firsts.values().stream().collect(Collectors.toMap(DailyBars::symbol, DailyBars::source));
  }

  Judgement judgementOf(Symbol symbol) {
    return Optional.ofNullable(firsts.get(symbol))
        .map(this::judgementOf)
        .orElseGet(Judgement.Awaiting::unanswered);
  }

  /// A doubt that another vendor may still settle is waited for, as a close is.
  private Judgement judgementOf(DailyBars first) {
    return switch (verdictOn(first)) {
      case Judged refused when objection(refused).equals(DOUBT) && isAnotherAwaited(first) ->
          new Judgement.Awaiting(refused);
      case Judgement judgement -> judgement;
    };
  }

  private boolean isAnotherAwaited(DailyBars first) {
    return second(first)
        .map(second -> second.finality() == Finality.PROVISIONAL)
        .orElse(unsaid.contains(first.symbol()));
  }

  private Judgement verdictOn(DailyBars first) {
    return judge.judge(withAllSplits(first), secondClose(first));
  }

  private DailyBars withAllSplits(DailyBars first) {
    return second(first).map(first::withSplitsOf).orElse(first);
  }

  private Optional<DailyBars> second(DailyBars first) {
    return Optional.ofNullable(seconds.get(first.symbol()))
        // Nobody confirms himself.
        .filter(second -> !second.source().equals(first.source()));
  }

  /// One that may still change confirms nothing.
  private Optional<BigDecimal> secondClose(DailyBars first) {
    return second(first)
        .filter(second -> second.finality() == Finality.FINAL)
        .flatMap(second -> second.on(judge.session().date()))
        .flatMap(DailyBar::usableClose);
  }

  private static Optional<VoidReason> objection(Judgement judgement) {
    return judgement instanceof Judged(Refused refused, _)
        ? Optional.of(refused.reason())
        : Optional.empty();
  }

  /// All answers as they are kept.
  List<EodPrice> asPrices(Instant now) {
    return Stream.concat(
            firsts.values().stream()
                .map(it -> price(withAllSplits(it), objection(verdictOn(it)), now)),
            seconds.values().stream().map(it -> price(it, objectionToSecond(it), now)))
        .toList();
  }

  /// A second vendor's answer confirms or does not, but never decides, also if nothing is to be
  /// said against it but the doubt that it was asked about.
  private Optional<VoidReason> objectionToSecond(DailyBars second) {
    return switch (judge.judge(second, Optional.empty())) {
      case Judgement.Awaiting _ -> Optional.empty();
      case Judged judged -> objection(judged).or(() -> DOUBT);
    };
  }

  private EodPrice price(DailyBars answer, Optional<VoidReason> objection, Instant now) {
    var session = judge.session();
    return new EodPrice(
        session.tradingDay(),
        answer.symbol(),
        answer.source(),
        EodPrice.FIRST_REVISION,
        answer.on(session.date()).flatMap(DailyBar::close),
        judge.previousClose(answer),
        splitOnTheDay(answer, Split::n),
        splitOnTheDay(answer, Split::d),
        answer.finality(),
        objection,
        now);
  }

  private BigDecimal splitOnTheDay(DailyBars answer, Function<Split, BigDecimal> shares) {
    BinaryOperator<BigDecimal> times = BigDecimal::multiply;
    return answer.splits().stream()
        .filter(split -> split.effectiveOn().equals(judge.session().date()))
        .map(shares)
        .reduce(BigDecimal.ONE, times);
  }
}
