package com.oxuniverse.bootstrap.chaos;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A main class of ours in a Java of its own, which can be killed.
final class ChildProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private ChildProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /// @param options of the Java
  /// @param log where its error output goes, behind what is there
  static ChildProcess start(
      Class<?> main,
      List<String> options,
      Map<String, String> environment,
      File log,
      String... arguments)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().putAll(environment);
    return new ChildProcess(builder.start());
  }

  /// Reads on until the output has such a line.
  ///
  /// @throws IOException if it ends before
  void awaitLine(Predicate<String> wanted) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (wanted.test(line)) {
        return;
      }
    }
    throw new IOException("process %d ended instead of getting ready".formatted(process.pid()));
  }

  /// SIGKILL.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /// SIGTERM, and an end to patience.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
