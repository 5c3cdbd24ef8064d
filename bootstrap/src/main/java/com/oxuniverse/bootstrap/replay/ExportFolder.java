package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.bootstrap.CannotProceed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the books go.
final class ExportFolder {

  private ExportFolder() {}

  /// Makes the folder before hours are spent on what it is for.
  ///
  /// @throws CannotProceed if it cannot be written to
  static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "writable", ".tmp"));
    } catch (IOException e) {
      throw new CannotProceed("the export folder %s cannot be written to".formatted(folder), e);
    }
  }
}
