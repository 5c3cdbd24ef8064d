package com.oxuniverse.bootstrap.postgres;

import com.oxuniverse.bootstrap.CannotProceed;
import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's own programs. Each data folder has a copy of them, so that a process that runs one
/// is known to belong to it.
final class PostgresPrograms {

  /// Of the binaries in the parent `pom.xml`.
  static final String VERSION = "18.6";

  static final String MAJOR_VERSION = "18";

  private static final long MEGABYTES = 80;

  private final Path folder;

  private PostgresPrograms(Path folder) {
    this.folder = folder;
  }

  /// Unpacks them if they are not there yet.
  static PostgresPrograms in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      FreeSpace.require(MEGABYTES, folder.resolveSibling("."));
      PostgresArchive.unpack(folder);
    }
    return new PostgresPrograms(folder);
  }

  record Finished(int exitCode, String output) {}

  /// Runs a program to its end.
  Finished run(String program, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    if (runsAsRoot()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it runs as nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    var finished = execute(command);
    if (finished.output().contains("unshare failed")) {
      throw new CannotProceed(
          "PostgreSQL refuses to run as root, and this machine does not let root give it another user (%s): start ox as an ordinary user"
              .formatted(finished.output()));
    }
    return finished;
  }

  private static boolean runsAsRoot() {
    return File.separatorChar == '/' && new UnixSystem().getUid() == 0;
  }

  private static Finished execute(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Finished(process.waitFor(), output.strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(command + " was not waited for", e);
    }
  }
}
