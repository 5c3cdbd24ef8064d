package com.oxuniverse.bootstrap.postgres;

import com.oxuniverse.bootstrap.CannotProceed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The processes that run a program of a server's folder: the server, those it has started, and
/// whatever a crash left of them.
///
/// A number in a file proves nothing, for it may be another program's by now; the program that a
/// process runs does. A zombie runs none.
final class OwnProcesses {

  private static final Duration FOR_CLIENTS_TO_BE_GONE = Duration.ofSeconds(1);
  private static final Duration FOR_A_CHECKPOINT = Duration.ofSeconds(4);
  private static final Duration FOR_A_QUICK_END = Duration.ofSeconds(2);
  private static final Duration FOR_THE_SYSTEM = Duration.ofSeconds(5);

  private final Path folder;

  OwnProcesses(Path folder) {
    this.folder = folder;
  }

  boolean runs(long pid) {
    return ProcessHandle.of(pid).filter(this::isOwn).isPresent();
  }

  private boolean isOwn(ProcessHandle process) {
    return process
        .info()
        .command()
        .filter(program -> Path.of(program).startsWith(folder))
        .isPresent();
  }

  private List<ProcessHandle> running() {
    return ProcessHandle.allProcesses().filter(this::isOwn).toList();
  }

  /// Ends what a crash has left behind, the server in order if possible.
  ///
  /// @param server as it named itself when it was started
  /// @return whether there was anything
  boolean stopOrphans(Optional<Long> server) throws IOException {
    if (running().isEmpty()) {
      return false;
    }
    if (server.isPresent() && runs(server.get())) {
      stop(server.get(), FOR_A_CHECKPOINT);
    }
    running().forEach(ProcessHandle::destroyForcibly);
    if (!Patience.until(() -> running().isEmpty(), FOR_THE_SYSTEM)) {
      throw new CannotProceed(
          "Processes %s of an earlier PostgreSQL in %s do not end: end them by hand"
              .formatted(running().stream().map(ProcessHandle::pid).toList(), folder));
    }
    return true;
  }

  /// Asks the server to end its sessions and write everything down, then to leave that to the next
  /// start.
  ///
  /// @return whether it ended
  boolean stop(long server, Duration atMost) throws IOException {
    // A client that has just left may not be gone for the server yet, which would cut it off.
    signal("TERM", server);
    if (Patience.until(() -> !runs(server), FOR_CLIENTS_TO_BE_GONE)) {
      return true;
    }
    signal("INT", server);
    if (Patience.until(() -> !runs(server), atMost)) {
      return true;
    }
    signal("QUIT", server);
    return Patience.until(() -> !runs(server), FOR_A_QUICK_END);
  }

  /// Java itself can only send TERM, which PostgreSQL takes as "when all clients have left".
  private static void signal(String name, long pid) throws IOException {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
