package com.oxuniverse.bootstrap.postgres;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.PrivateFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The archive of PostgreSQL's programs for this kind of machine, as zonky packs it.
final class PostgresArchive {

  private static final int OWNER_MAY_EXECUTE = 0b001_000_000;

  private PostgresArchive() {}

  /// Unpacks the archive into a new folder. A crash on the way leaves nothing of that name.
  static void unpack(Path folder) throws IOException {
    var unfinished = folder.resolveSibling(folder.getFileName() + ".new");
    PrivateFiles.deleteFolder(unfinished);
    PrivateFiles.createFolder(unfinished);
    try (var archive =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(forThisMachine())))) {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        unpack(entry, archive, unfinished.resolve(entry.getName()).normalize());
      }
    }
    PrivateFiles.rename(unfinished, folder);
  }

  private static InputStream forThisMachine() {
    var name = "/postgres-%s-%s.txz".formatted(system(), machine());
    return Optional.ofNullable(PostgresArchive.class.getResourceAsStream(name))
        .orElseThrow(() ->
            new CannotProceed(
                "This ox was built without PostgreSQL for this kind of machine (%s): build it here, or name an external database by ox.database.url"
                    .formatted(name)));
  }

  private static String system() {
    var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.split(" ", -1)[0];
  }

  private static String machine() {
    return switch (System.getProperty("os.arch", "")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "arm_64";
      case String other -> other;
    };
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true)) {
      throw new IOException(target + " cannot be made executable");
    }
  }
}
