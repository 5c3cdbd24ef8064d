package com.oxuniverse.bootstrap.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// A main class of ours in a Java of its own, which can be killed.
public final class JavaProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final Path errors;

  private JavaProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.output = process.inputReader();
  }

  public static JavaProcess start(Class<?> main, String... arguments) {
    return start(main, Map.of(), arguments);
  }

  public static JavaProcess start(
      Class<?> main, Map<String, String> environment, String... arguments) {
    return FirstStart.java(main, environment, arguments);
  }

  /// @param options of Java itself
  static JavaProcess with(
      List<String> options,
      String classPath,
      Class<?> main,
      Map<String, String> environment,
      String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    // What Java itself has to say would stand between the lines of the game.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    try {
      var errors = Files.createTempFile("ox-test", ".err");
      var builder = new ProcessBuilder(command).redirectError(errors.toFile());
      builder.environment().putAll(environment);
      return new JavaProcess(builder.start(), errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads on until a line of the output is as wanted.
  ///
  /// @throws AssertionError if the output ends before
  public String awaitLine(Predicate<String> wanted) throws IOException {
    var seen = new StringBuilder();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (wanted.test(line)) {
        return line;
      }
      seen.append(line).append('\n');
    }
    throw new AssertionError(
        "the process ended after it had said:\n" + seen + Files.readString(errors));
  }

  /// The rest of the output.
  public List<String> remainingLines() {
    return output.lines().toList();
  }

  /// What it said on its error output until it ended.
  public List<String> errors() throws IOException, InterruptedException {
    process.waitFor();
    return Files.readAllLines(errors);
  }

  public int awaitExit() throws InterruptedException {
    return process.waitFor();
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// SIGTERM.
  public void terminate() {
    process.toHandle().destroy();
  }

  /// SIGKILL. What it has said before can still be read, unlike after `Process.destroyForcibly`.
  public void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    try {
      process.destroyForcibly();
      Files.deleteIfExists(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
