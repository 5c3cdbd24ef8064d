package com.oxuniverse.bootstrap.postgres;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.PrivateFiles;
import com.oxuniverse.bootstrap.postgres.ServerFolder.Cluster;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Makes the data folder at the first start, and refuses one that this PostgreSQL cannot serve.
final class ClusterFounding {

  static final String SUPERUSER = "ox";

  private static final long MEGABYTES = 150;
  private static final int PASSWORD_BYTES = 32;
  private static final Duration FOR_THE_LAST_TO_END = Duration.ofSeconds(5);

  private ClusterFounding() {}

  static void foundIfAbsent(Cluster cluster, PostgresPrograms programs) throws IOException {
    if (Files.exists(cluster.folder())) {
      requireOurVersion(cluster);
    } else {
      found(cluster, programs);
    }
  }

  private static void requireOurVersion(Cluster cluster) throws IOException {
    if (!Files.exists(cluster.version())) {
      throw new CannotProceed(
          "%s is no complete PostgreSQL data folder: restore it from a backup, or move %s away to start anew"
              .formatted(cluster.data(), cluster.folder()));
    }
    var version = Files.readString(cluster.version()).strip();
    if (!version.equals(PostgresPrograms.MAJOR_VERSION)) {
      throw new CannotProceed(
          "%s was made by PostgreSQL %s and this is %s: dump it with the release that made it (docs/operations.md), then move %s away and restore the dump"
              .formatted(
                  cluster.data(), version, PostgresPrograms.MAJOR_VERSION, cluster.folder()));
    }
  }

  private static void found(Cluster cluster, PostgresPrograms programs) throws IOException {
    FreeSpace.require(MEGABYTES, cluster.folder().resolveSibling("."));
    var unfinished = new Cluster(cluster.folder().resolveSibling("cluster.new"));
    deleteWhatIsLeft(unfinished.folder());
    PrivateFiles.createFolder(unfinished.folder());
    PrivateFiles.write(unfinished.password(), newPassword());
    var finished = programs.run("initdb", arguments(unfinished));
    if (finished.exitCode() != 0) {
      throw new CannotProceed(
          "PostgreSQL could not make its data folder %s: %s"
              .formatted(cluster.data(), ServerLog.reasonIn(finished.output())));
    }
    PrivateFiles.rename(unfinished.folder(), cluster.folder());
  }

  /// What a killed `initdb` was about to start, by way of a shell, is no process of ours yet when
  /// those are ended, and writes here for a moment longer.
  private static void deleteWhatIsLeft(Path folder) throws IOException {
    if (Patience.untilPresent(() -> deleted(folder), FOR_THE_LAST_TO_END).isEmpty()) {
      throw new CannotProceed(
          "Somebody still writes to %s: end that process, or delete the folder".formatted(folder));
    }
  }

  private static Optional<Path> deleted(Path folder) throws IOException {
    try {
      PrivateFiles.deleteFolder(folder);
      return Optional.of(folder);
    } catch (DirectoryNotEmptyException e) {
      return Optional.empty();
    }
  }

  private static List<String> arguments(Cluster cluster) {
    return List.of(
        "--pgdata=" + cluster.data(),
        "--username=" + SUPERUSER,
        "--pwfile=" + cluster.password(),
        // Any user of this machine can reach a port on loopback.
        "--auth=scram-sha-256",
        // Sorts and compares alike on every system, and by code point.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--encoding=UTF8",
        "--no-instructions");
  }

  private static String newPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
