package com.oxuniverse.web.settlement;

import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.port.in.SettleManually;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.web.idempotency.Answer;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Rejection;

/// What an admin is told of a settlement that was asked for.
final class SettlementAnswers {

  private SettlementAnswers() {}

  static Answer of(SettleTradingDay.Result result) {
    return switch (result) {
      case SettleTradingDay.Settled(var summary) -> Answer.ok(SettledDayView.of(summary, false));
      case SettleTradingDay.AlreadySettled(var summary) ->
          Answer.ok(SettledDayView.of(summary, true));
      case SettleTradingDay.AwaitingCloses(var symbols, var giveUpAt) ->
          new Answer.NotYet(
              Rejection.of(ProblemCode.CLOSES_MISSING).about(symbols).until(giveUpAt));
      case SettleTradingDay.NotDue(var dueAt) ->
          new Answer.NotYet(Rejection.of(ProblemCode.NOT_DUE).until(dueAt));
      case SettleTradingDay.NotClosed() ->
          new Answer.NotYet(Rejection.of(ProblemCode.SESSION_NOT_CLOSED));
      case SettleTradingDay.NoSession() -> noTradingDay();
      case SettleTradingDay.NeverOpened() -> Answer.refused(ProblemCode.NEVER_OPENED);
      case SettleTradingDay.UniverseMissing() -> Answer.refused(ProblemCode.UNIVERSE_MISSING);
    };
  }

  static Answer of(SettleManually.Result result) {
    return switch (result) {
      case SettleManually.Settled(var row) -> Answer.ok(DecidedView.of(row));
      case SettleManually.AlreadySettled(_) -> Answer.refused(ProblemCode.ALREADY_SETTLED);
      case SettleManually.NotInUniverse() -> Answer.refused(ProblemCode.NOT_IN_UNIVERSE);
      case SettleManually.NotClosed() ->
          new Answer.NotYet(Rejection.of(ProblemCode.SESSION_NOT_CLOSED));
      case SettleManually.NotDue(var dueAt) ->
          new Answer.NotYet(Rejection.of(ProblemCode.NOT_DUE).until(dueAt));
      case SettleManually.NoSession() -> noTradingDay();
      case SettleManually.NeverOpened() -> Answer.refused(ProblemCode.NEVER_OPENED);
      case SettleManually.UniverseMissing() -> Answer.refused(ProblemCode.UNIVERSE_MISSING);
    };
  }

  static Answer of(CorrectSettlement.Result result, boolean preview) {
    return switch (result) {
      case CorrectSettlement.Corrected(var effect) -> Answer.ok(CorrectionView.of(effect, preview));
      case CorrectSettlement.Unchanged(var row) ->
          new Answer.Refused(
              Rejection.of(
                  ProblemCode.SETTLEMENT_UNCHANGED,
                  "Revision %d says so already, and no pick would get another result."
                      .formatted(row.revision())));
      case CorrectSettlement.NotSettled() ->
          new Answer.NotYet(Rejection.of(ProblemCode.NOT_SETTLED));
      case CorrectSettlement.NotInUniverse() -> Answer.refused(ProblemCode.NOT_IN_UNIVERSE);
      case CorrectSettlement.NotDue(var dueAt) ->
          new Answer.NotYet(Rejection.of(ProblemCode.NOT_DUE).until(dueAt));
      case CorrectSettlement.NoSession() -> noTradingDay();
      case CorrectSettlement.NeverOpened() -> Answer.refused(ProblemCode.NEVER_OPENED);
      case CorrectSettlement.BarsUnavailable() ->
          new Answer.NotYet(Rejection.of(ProblemCode.BARS_UNAVAILABLE));
    };
  }

  private static Answer noTradingDay() {
    return new Answer.Refused(
        Rejection.of(ProblemCode.SESSION_MISSING, "The exchange holds no session on that day."));
  }
}
