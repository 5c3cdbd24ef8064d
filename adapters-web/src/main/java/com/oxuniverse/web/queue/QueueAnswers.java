package com.oxuniverse.web.queue;

import com.oxuniverse.application.port.in.OperateQueues;
import com.oxuniverse.web.idempotency.Answer;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Rejection;

/// What an admin is told of what was done with a queue.
final class QueueAnswers {

  private QueueAnswers() {}

  static Answer of(String queue, OperateQueues.Result result) {
    return switch (result) {
      case OperateQueues.Redriven(var messages) -> Answer.ok(new MovedView(queue, messages));
      case OperateQueues.Purged(var messages) -> Answer.ok(new MovedView(queue, messages));
      case OperateQueues.NoSuchQueue() ->
          new Answer.Refused(
              Rejection.of(ProblemCode.NOT_FOUND, "There is no queue %s.".formatted(queue)));
      case OperateQueues.NotConfirmed() ->
          new Answer.Refused(Rejection.invalid("confirm", "must be the queue's name once more"));
    };
  }
}
