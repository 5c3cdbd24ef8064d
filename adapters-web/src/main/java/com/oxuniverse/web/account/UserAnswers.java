package com.oxuniverse.web.account;

import com.oxuniverse.application.port.in.AdjustPoints;
import com.oxuniverse.application.port.in.ChangeStanding;
import com.oxuniverse.web.idempotency.Answer;
import com.oxuniverse.web.points.LedgerEntryView;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Rejection;

/// What an admin is told of what was asked for a user.
final class UserAnswers {

  private UserAnswers() {}

  static Answer of(ChangeStanding.Result result) {
    return switch (result) {
      case ChangeStanding.Changed(var user) -> Answer.ok(UserView.of(user));
      case ChangeStanding.NoSuchUser() -> noSuchUser();
      case ChangeStanding.OnOneself() -> Answer.refused(ProblemCode.NOT_ON_ONESELF);
      case ChangeStanding.AdminNoMore() -> Answer.refused(ProblemCode.FORBIDDEN);
    };
  }

  static Answer of(AdjustPoints.Result result) {
    return switch (result) {
      case AdjustPoints.Adjusted(var entry) -> Answer.ok(LedgerEntryView.of(entry));
      case AdjustPoints.KeyReused() -> Answer.refused(ProblemCode.IDEMPOTENCY_KEY_REUSED);
      case AdjustPoints.NotEnough(var spendable) ->
          new Answer.Refused(
              Rejection.of(
                  ProblemCode.INSUFFICIENT_POINTS,
                  "The user can spend %d points.".formatted(spendable)));
      case AdjustPoints.NoSuchUser() -> noSuchUser();
      case AdjustPoints.OnOneself() -> Answer.refused(ProblemCode.NOT_ON_ONESELF);
      case AdjustPoints.AdminNoMore() -> Answer.refused(ProblemCode.FORBIDDEN);
    };
  }

  private static Answer noSuchUser() {
    return new Answer.Refused(Rejection.of(ProblemCode.NOT_FOUND, "There is no such user."));
  }
}
