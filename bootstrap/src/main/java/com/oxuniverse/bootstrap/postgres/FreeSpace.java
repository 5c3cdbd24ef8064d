package com.oxuniverse.bootstrap.postgres;

import com.oxuniverse.bootstrap.CannotProceed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A full disk is found out before anything is begun, not from what fails halfway.
final class FreeSpace {

  private static final long MEGABYTE = 1_000_000;

  private FreeSpace() {}

  /// @throws CannotProceed if there is less
  static void require(long megabytes, Path folder) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
    if (free < megabytes) {
      throw new CannotProceed(
          "The disk of %s has %d MB left, PostgreSQL needs %d MB to start: free some or set OX_HOME to a folder elsewhere"
              .formatted(folder.normalize(), free, megabytes));
    }
  }
}
