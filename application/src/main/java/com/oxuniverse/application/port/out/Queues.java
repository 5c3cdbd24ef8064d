package com.oxuniverse.application.port.out;

import com.oxuniverse.application.queue.QueueStatus;
import java.util.List;

/// The queues and their dead letters, for operators.
public interface Queues {

  /// All of ours, by name.
  ///
  /// @throws com.oxuniverse.application.TransientFailure if the server does not answer
  List<QueueStatus> all();

  boolean has(String name);

  /// Sends dead letters back to the queue that they came from.
  ///
  /// @param atMost how many
  /// @return how many
  int redrive(String name, int atMost);

  /// Throws away all that waits in the queue, and not its dead letters.
  void purge(String name);
}
