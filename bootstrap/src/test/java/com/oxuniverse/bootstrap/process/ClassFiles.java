package com.oxuniverse.bootstrap.process;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// A class path.
record ClassFiles(String path) {

  private List<Path> entries() {
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  /// Differs when anything on it has changed.
  String fingerprint() {
    long hash = 7;
    for (Path entry : entries()) {
      for (Path file : files(entry)) {
        hash = 31 * hash + file.toString().hashCode();
        hash = 31 * hash + file.toFile().lastModified();
      }
    }
    return Long.toHexString(hash);
  }

  /// The same path without folders: classes from those cannot be taken over by another process.
  String inJars(Path target) throws IOException {
    var entries = new ArrayList<String>();
    for (Path entry : entries()) {
      entries.add(
          Files.isDirectory(entry)
              ? jar(entry, target.resolve(entries.size() + ".jar")).toString()
              : entry.toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  /// With its folders, in which services are looked for.
  private static Path jar(Path folder, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        var jar = new JarOutputStream(out);
        var all = Files.walk(folder)) {
      for (Path path : all.filter(it -> !it.equals(folder)).sorted().toList()) {
        var name = folder.relativize(path).toString().replace(File.separatorChar, '/');
        if (Files.isDirectory(path)) {
          jar.putNextEntry(new JarEntry(name + "/"));
        } else {
          jar.putNextEntry(new JarEntry(name));
          Files.copy(path, jar);
        }
        jar.closeEntry();
      }
    }
    return target;
  }

  private static List<Path> files(Path entry) {
    try (var all = Files.walk(entry)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
