package com.oxuniverse.domain.settlement;

import com.oxuniverse.domain.calendar.HandMadeCalendar;
import com.oxuniverse.domain.market.Bars;
import com.oxuniverse.domain.settlement.CloseVerdict.Accepted;
import com.oxuniverse.domain.settlement.CloseVerdict.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What a judge says, on Monday 2024-06-10 if nothing else is said. The five sessions before are
/// the week from Monday 2024-06-03 to Friday 2024-06-07.
final class JudgedMonday {

  static final HandMadeCalendar CALENDAR = HandMadeCalendar.everyWeekday();
  static final String DAY = "2024-06-10";
  static final String FRIDAY = "2024-06-07";
  static final String THURSDAY = "2024-06-06";
  static final String WEDNESDAY = "2024-06-05";

  private JudgedMonday() {}

  static CloseJudge judgeOf(String day) {
    return new CloseJudge(
        CALENDAR.session(day),
        CALENDAR.sessionsBefore(LocalDate.parse(day), 5),
        SettlementRules.DEFAULT);
  }

  static Judgement.Judged judged(Bars bars) {
    return (Judgement.Judged) judgeOf(DAY).judge(bars.answer(), Optional.empty());
  }

  static CloseVerdict verdict(Bars bars) {
    return judged(bars).verdict();
  }

  static CloseVerdict verdict(Bars bars, String secondClose) {
    var judgement = judgeOf(DAY).judge(bars.answer(), price(secondClose));
    return ((Judgement.Judged) judgement).verdict();
  }

  static Optional<BigDecimal> price(String text) {
    return Optional.of(new BigDecimal(text));
  }

  static Accepted accepted(String close, String previousClose) {
    return new Accepted(new BigDecimal(close), price(previousClose));
  }

  static Refused refused(VoidReason reason, String close, String previousClose) {
    return new Refused(reason, price(close), price(previousClose));
  }
}
