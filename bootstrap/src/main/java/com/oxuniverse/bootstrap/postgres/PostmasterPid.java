package com.oxuniverse.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a server wrote about itself into its `postmaster.pid`. It may be dead by now, and its
/// number another program's.
///
/// @param ready whether it takes connections
record PostmasterPid(long pid, int port, boolean ready) {

  // The lines of the file, as PostgreSQL's miscadmin.h numbers them, from 0.
  private static final int PID = 0;
  private static final int PORT = 3;
  private static final int STATUS = 7;

  /// Nothing if there is no file, or no more of it yet than its beginning.
  static Optional<PostmasterPid> read(Path file) {
    try {
      return parse(Files.readAllLines(file));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<PostmasterPid> parse(List<String> lines) {
    if (lines.size() <= PORT) {
      return Optional.empty();
    }
    boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
    return Optional.of(
        new PostmasterPid(
            Long.parseLong(lines.get(PID).strip()),
            Integer.parseInt(lines.get(PORT).strip()),
            ready));
  }
}
