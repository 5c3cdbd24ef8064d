package com.oxuniverse.bootstrap.postgres;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.PrivateFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts and stops the server of a folder. Its caller holds the folder's lock.
final class Postmaster {

  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

  /// Reading the log again after a crash may take a while on a slow disk.
  private static final Duration TO_START = Duration.ofMinutes(10);

  private static final Duration TO_STOP = Duration.ofSeconds(60);
  private static final long MEGABYTES = 50;
  private static final int PORTS_TRIED = 3;

  private final ServerFolder folder;
  private final PostgresPrograms programs;
  private final OwnProcesses processes;

  Postmaster(ServerFolder folder) throws IOException {
    this.folder = folder;
    this.processes = new OwnProcesses(folder.root());
    stopOrphans();
    this.programs = PostgresPrograms.in(folder.programs());
    ClusterFounding.foundIfAbsent(folder.cluster(), programs);
  }

  private void stopOrphans() throws IOException {
    var left = PostmasterPid.read(folder.cluster().postmasterPid());
    if (processes.stopOrphans(left.map(PostmasterPid::pid))) {
      LOG.warn("Stopped what an earlier run had left of PostgreSQL in {}", folder.root());
    }
    // What is named there runs no more, or is not ours: it would only keep the next one away.
    Files.deleteIfExists(folder.cluster().postmasterPid());
  }

  /// Starts the server on a port that is free.
  PostmasterPid start() throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        return start(port);
      } catch (CannotProceed e) {
        // Between finding the port and taking it another program may have been quicker.
        if (attempt == PORTS_TRIED
            || !String.valueOf(e.getMessage()).contains("Address already in use")) {
          throw e;
        }
      }
    }
  }

  PostmasterPid start(int port) throws IOException {
    var cluster = folder.cluster();
    FreeSpace.require(MEGABYTES, cluster.data());
    ServerLog.rotate(folder.log());
    long logged = ServerLog.sizeOf(folder.log());
    PrivateFiles.write(cluster.settings(), ServerSettings.file());
    var finished =
        programs.run(
            "pg_ctl",
            List.of(
                "start",
                "--wait",
                "--timeout=" + TO_START.toSeconds(),
                "--pgdata=" + cluster.data(),
                "--log=" + folder.log(),
                "--options=" + options(port)));
    var started = PostmasterPid.read(cluster.postmasterPid()).filter(PostmasterPid::ready);
    if (finished.exitCode() != 0 || started.isEmpty()) {
      processes.stopOrphans(started.map(PostmasterPid::pid));
      throw new CannotProceed(
          "PostgreSQL did not start on %s: %s (all it said is in %s)"
              .formatted(cluster.data(), ServerLog.reason(folder.log(), logged), folder.log()));
    }
    return started.get();
  }

  private static String options(int port) {
    return ServerSettings.fixed(port).stream()
        .map(setting -> "-c " + setting)
        .collect(Collectors.joining(" "));
  }

  /// Starts it again after it died, where its clients look for it.
  PostmasterPid restart(int port) throws IOException {
    stopOrphans();
    return start(port);
  }

  boolean isRunning(PostmasterPid server) {
    return processes.runs(server.pid());
  }

  void stop(PostmasterPid server) throws IOException {
    if (isRunning(server) && !processes.stop(server.pid(), TO_STOP)) {
      LOG.warn(
          "PostgreSQL did not stop in {} s and was ended; the next start recovers",
          TO_STOP.toSeconds());
    }
    processes.stopOrphans(Optional.empty());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
