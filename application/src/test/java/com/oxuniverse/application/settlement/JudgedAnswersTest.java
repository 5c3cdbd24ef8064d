package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.out.EndOfDayBars.Answers;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.CloseJudge;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SettlementRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgedAnswersTest {

  private static final MarketSession THURSDAYS = session("2024-01-04");
  private static final MarketSession FRIDAYS = session("2024-01-05");
  private static final LocalDate FRIDAY = FRIDAYS.date();
  private static final CloseJudge JUDGE =
      new CloseJudge(FRIDAYS, List.of(THURSDAYS), SettlementRules.DEFAULT);

  private static MarketSession session(String date) {
    return MarketSession.of(LocalDate.parse(date), LocalTime.of(9, 30), LocalTime.of(16, 0), false);
  }

  private static DailyBars bars(Symbol symbol, String source, String thursday, String friday) {
    return new DailyBars(
        symbol,
        List.of(bar(THURSDAYS.date(), thursday), bar(FRIDAY, friday)),
        List.of(),
        Finality.FINAL,
        source);
  }

  private static DailyBar bar(LocalDate date, String close) {
    return new DailyBar(date, Optional.empty(), Optional.of(new BigDecimal(close)));
  }

  /// A renamed symbol, or a vendor that mixes its answers up.
  @Test
  void an_answer_about_another_symbol_decides_nothing_and_is_not_kept() {
    var judged = JudgedAnswers.of(JUDGE, Map.of(AAPL, bars(MSFT, "mixed up", "100", "101")));

    assertThat(judged.judgementOf(AAPL)).isEqualTo(Judgement.Awaiting.unanswered());
    assertThat(judged.judgementOf(MSFT)).isEqualTo(Judgement.Awaiting.unanswered());
    assertThat(judged.asPrices(FRIDAYS.close())).isEmpty();
  }

  @Test
  void a_second_answer_about_another_symbol_confirms_nothing() {
    var judged =
        JudgedAnswers.of(JUDGE, Map.of(AAPL, bars(AAPL, "one", "100", "150")))
            .confirmedBy(Answers.of(Map.of(AAPL, bars(MSFT, "other", "100", "150"))));

    assertThat(judged.doubtful()).extracting(DailyBars::symbol).containsExactly(AAPL);
    assertThat(judged.asPrices(FRIDAYS.close()))
        .extracting(EodPrice::vendor)
        .containsExactly("one");
  }

  @Test
  void a_confirmed_answer_is_doubtful_no_more() {
    var judged = JudgedAnswers.of(JUDGE, Map.of(AAPL, bars(AAPL, "one", "100", "150")));
    assertThat(judged.doubtful()).hasSize(1);

    assertThat(
            judged
                .confirmedBy(Answers.of(Map.of(AAPL, bars(AAPL, "other", "100", "150"))))
                .doubtful())
        .isEmpty();
  }
}
