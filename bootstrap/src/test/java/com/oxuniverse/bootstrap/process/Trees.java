package com.oxuniverse.bootstrap.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/// Folders with all that is in them.
final class Trees {

  private interface Duplicate {
    void make(Path from, Path to) throws IOException;
  }

  private Trees() {}

  static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /// With all rights: PostgreSQL refuses a folder that others may read.
  static void copy(Path from, Path to) {
    duplicate(from, to, Trees::copyOne);
  }

  /// For files that nobody writes to.
  static void link(Path from, Path to) {
    duplicate(from, to, Trees::linkOne);
  }

  private static void duplicate(Path from, Path to, Duplicate duplicate) {
    try (var all = Files.walk(from)) {
      Files.createDirectories(to.resolveSibling("."));
      for (Path path : all.toList()) {
        duplicate.make(path, to.resolve(from.relativize(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyOne(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }

  private static void linkOne(Path from, Path to) throws IOException {
    if (!Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
      copyOne(from, to);
      return;
    }
    try {
      Files.createLink(to, from);
    } catch (FileSystemException e) {
      // Another disk takes nothing but a copy.
      copyOne(from, to);
    }
  }
}
