package com.oxuniverse.bootstrap.running;

import com.oxuniverse.bootstrap.CannotProceed;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has been started so far. It is stopped in the opposite order, also when the start is still
/// under way or has failed.
final class OpenParts implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

  /// Stops something that was started.
  @FunctionalInterface
  interface Stop {
    void run() throws Exception;
  }

  private record Part(String name, Stop stop) {}

  private final Deque<Part> parts = new ArrayDeque<>();
  private boolean isClosed;

  /// @throws CannotProceed if everything is being stopped; then this is stopped, too
  synchronized void add(String name, Stop stop) {
    parts.push(new Part(name, stop));
    if (isClosed) {
      close();
      throw new CannotProceed("Told to stop before everything was started");
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    while (!parts.isEmpty()) {
      stop(parts.pop());
    }
  }

  /// What cannot be stopped must not keep the rest running.
  private static void stop(Part part) {
    try {
      part.stop().run();
    } catch (Exception e) {
      LOG.warn("The {} did not stop in order", part.name(), e);
    }
  }
}
