package com.oxuniverse.web.batch;

import com.oxuniverse.application.port.in.QueueJob;
import com.oxuniverse.application.port.in.RetryJob;
import com.oxuniverse.web.idempotency.Answer;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Rejection;

/// What an admin is told of what was ordered.
final class JobAnswers {

  private JobAnswers() {}

  static Answer of(QueueJob.Result result) {
    return switch (result) {
      case QueueJob.Queued(var run) -> Answer.accepted(OrderedView.queued(run));
      // What was wanted is being done: nothing is wrong, and asking again does no harm.
      case QueueJob.UnderWay(var run) -> Answer.accepted(OrderedView.underWay(run));
      case QueueJob.NotPlayable(var day) ->
          new Answer.Refused(
              Rejection.of(
                  ProblemCode.NOT_PLAYABLE, "The exchange holds no session on %s.".formatted(day)));
      case QueueJob.Over(var day) ->
          new Answer.Refused(
              Rejection.of(
                  ProblemCode.NOT_PLAYABLE,
                  "The day %s is over, and nobody has prepared it.".formatted(day)));
      case QueueJob.InFuture(var day) ->
          new Answer.NotYet(
              Rejection.of(ProblemCode.NOT_DUE, "The day %s has not come.".formatted(day)));
    };
  }

  static Answer of(RetryJob.Result result) {
    return switch (result) {
      case RetryJob.Queued(var run) -> Answer.accepted(OrderedView.queued(run));
      case RetryJob.NotRetryable(var run) ->
          new Answer.Refused(
              Rejection.of(
                  ProblemCode.NOT_RETRYABLE,
                  "The run %s is %s.".formatted(run.id(), run.status())));
      case RetryJob.NoSuchRun() ->
          new Answer.Refused(Rejection.of(ProblemCode.NOT_FOUND, "There is no such run."));
    };
  }
}
