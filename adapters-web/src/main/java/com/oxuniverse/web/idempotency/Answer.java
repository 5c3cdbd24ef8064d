package com.oxuniverse.web.idempotency;

import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Rejection;

/// What a client is told after a request that changes something.
public sealed interface Answer {

  /// @param body a serializable record
  record Done(int status, Object body) implements Answer {}

  /// Done, and nothing to tell.
  record Silent() implements Answer {}

  record Refused(Rejection rejection) implements Answer {}

  /// Refused for now: nothing is wrong with the request, only the time has not come.
  record NotYet(Rejection rejection) implements Answer {}

  static Answer ok(Object body) {
    return new Done(200, body);
  }

  static Answer created(Object body) {
    return new Done(201, body);
  }

  /// To be done; the body says where to look.
  static Answer accepted(Object body) {
    return new Done(202, body);
  }

  static Answer refused(ProblemCode code) {
    return new Refused(Rejection.of(code));
  }
}
