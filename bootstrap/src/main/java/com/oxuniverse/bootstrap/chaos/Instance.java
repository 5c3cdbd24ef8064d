package com.oxuniverse.bootstrap.chaos;

import com.oxuniverse.bootstrap.Ox;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// `ox run` in a process of its own, always on the same port.
final class Instance implements AutoCloseable {

  private final int port;
  private final List<String> options;
  private final Map<String, String> settings;
  private final File log;

  private ChildProcess process;

  private Instance(int port, List<String> options, Map<String, String> settings, File log)
      throws IOException {
    this.port = port;
    this.options = options;
    this.settings = settings;
    this.log = log;
    this.process = begin();
  }

  /// Started, and ready.
  ///
  /// @param options of its Java
  static Instance start(int port, List<String> options, Map<String, String> settings, File log)
      throws IOException {
    var instance = new Instance(port, options, settings, log);
    instance.awaitReady();
    return instance;
  }

  private ChildProcess begin() throws IOException {
    return ChildProcess.start(
        Ox.class, options, settings, log, "run", "--port", Integer.toString(port));
  }

  private void awaitReady() throws IOException {
    process.awaitLine(line -> line.startsWith("OX Universe is at "));
  }

  /// Kills it, starts it again and waits until it is ready. A start that fails because everything
  /// else is being killed, too, is tried again, as whoever runs it would.
  void killAndRestart() throws IOException, InterruptedException {
    process.kill();
    for (int attempt = 1; ; attempt++) {
      process = begin();
      try {
        awaitReady();
        return;
      } catch (IOException e) {
        if (attempt == 5) {
          throw e;
        }
      }
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    process.close();
  }
}
