package com.oxuniverse.web.prediction;

import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.web.idempotency.Answer;
import com.oxuniverse.web.problem.ProblemCode;

/// What a player is told of a refused act on a pick.
public final class Refusals {

  private Refusals() {}

  static Answer answer(Refusal reason) {
    return Answer.refused(codeOf(reason));
  }

  /// The names are the same; that each reason has a code is what the switch proves.
  public static ProblemCode codeOf(Refusal reason) {
    return switch (reason) {
      case MALFORMED_SYMBOL -> ProblemCode.MALFORMED_SYMBOL;
      case SESSION_CLOSED -> ProblemCode.SESSION_CLOSED;
      case OUTSIDE_WINDOW -> ProblemCode.OUTSIDE_WINDOW;
      case NOT_IN_UNIVERSE -> ProblemCode.NOT_IN_UNIVERSE;
      case ALREADY_PREDICTED -> ProblemCode.ALREADY_PREDICTED;
      case SLOTS_EXHAUSTED -> ProblemCode.SLOTS_EXHAUSTED;
      case NO_LIVE_PICK -> ProblemCode.NO_LIVE_PICK;
      case PICK_LOCKED -> ProblemCode.PICK_LOCKED;
      case CHOICE_UNCHANGED -> ProblemCode.CHOICE_UNCHANGED;
    };
  }
}
