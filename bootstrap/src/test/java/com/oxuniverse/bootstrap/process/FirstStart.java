package com.oxuniverse.bootstrap.process;

import com.oxuniverse.bootstrap.Ox;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.wiring.Game;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/// The first start of a game, made once for all tests: the next process takes over its classes, and
/// whoever does not test a first start takes over its data folder.
public final class FirstStart {

  private static final String NAME = "first-start-";
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final Path folder;

  private FirstStart(Path folder) {
    this.folder = folder;
  }

  private static final class Holder {
    private static final FirstStart INSTANCE = once();
  }

  private static FirstStart once() {
    var classes = new ClassFiles(System.getProperty("java.class.path"));
    var made = new FirstStart(TARGET.resolve(NAME + classes.fingerprint()));
    // Tests run in several processes.
    try (var lock =
            FileChannel.open(
                TARGET.resolve("first-start.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = lock.lock()) {
      if (Files.notExists(made.done())) {
        made.make(classes);
      }
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void make(ClassFiles classes) throws IOException, InterruptedException {
    deleteAll();
    Files.createDirectories(folder);
    Files.writeString(classPath(), classes.inJars(folder));
    var options = List.of("-XX:ArchiveClassesAtExit=" + archive());
    var environment = Map.of("OX_HOME", folder.resolve("home").toString());
    try (var game =
        JavaProcess.with(
            options, Files.readString(classPath()), Ox.class, environment, "run", "--port", "0")) {
      game.awaitLine(line -> line.startsWith("Ctrl-C"));
      game.terminate();
      game.awaitExit();
    }
    // Its days and jobs would be everybody's.
    try (var server = EmbeddedPostgresServer.start(OxHome.at(folder.resolve("home")))) {
      server.dropDatabase(Game.DATABASE);
    }
    Files.createFile(done());
  }

  /// Also those of classes that have changed since: each is large.
  private static void deleteAll() throws IOException {
    try (var all = Files.newDirectoryStream(TARGET, NAME + "*")) {
      for (Path old : all) {
        if (Files.isDirectory(old)) {
          Trees.delete(old);
        }
      }
    }
  }

  private Path done() {
    return folder.resolve("done");
  }

  private Path classPath() {
    return folder.resolve("class.path");
  }

  private Path archive() {
    return folder.resolve("classes.jsa");
  }

  /// Starts a main class of ours that need not load most of its classes anew.
  static JavaProcess java(Class<?> main, Map<String, String> environment, String... arguments) {
    var made = Holder.INSTANCE;
    try {
      return JavaProcess.with(
          List.of("-XX:SharedArchiveFile=" + made.archive()),
          Files.readString(made.classPath()),
          main,
          environment,
          arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes a folder one that PostgreSQL has been founded in before, with no database yet.
  public static void copyTo(Path home) {
    copyProgramsTo(home);
    Trees.copy(made().resolve("cluster"), in(home).resolve("cluster"));
  }

  /// Only the programs of the database are there: they had been unpacked when the start was killed.
  public static void copyProgramsTo(Path home) {
    try (var parts = Files.list(made())) {
      for (Path part : parts.filter(FirstStart::isPrograms).toList()) {
        Trees.link(part, in(home).resolve(made().relativize(part)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPrograms(Path part) {
    return made().relativize(part).toString().startsWith("programs-");
  }

  private static Path made() {
    return in(Holder.INSTANCE.folder.resolve("home"));
  }

  private static Path in(Path home) {
    return home.resolve("postgres");
  }
}
