package com.oxuniverse.application.port.in;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.queue.QueueStatus;
import java.util.List;

/// The queues as an operator sees and mends them. Acts are audited.
public interface OperateQueues {

  List<QueueStatus> all();

  Result redrive(Admin admin, String queue, int atMost, String why);

  /// @param confirmation the queue's name once more
  Result purge(Admin admin, String queue, String confirmation, String why);

  sealed interface Result {}

  record Redriven(int messages) implements Result {}

  record Purged(long messages) implements Result {}

  record NoSuchQueue() implements Result {}

  /// The confirmation is not the queue's name.
  record NotConfirmed() implements Result {}
}
