package com.oxuniverse.bootstrap.chaos;

import com.oxuniverse.bootstrap.queue.EmbeddedQueues;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// The queue server in a process of its own, always on the same port. It keeps nothing.
final class QueueServer implements AutoCloseable {

  private static final String READY = "queues are ready";

  private final int port;
  private final File log;

  private ChildProcess process;

  private QueueServer(int port, File log) throws IOException {
    this.port = port;
    this.log = log;
    this.process = begin();
  }

  static QueueServer start(int port, File log) throws IOException {
    return new QueueServer(port, log);
  }

  private ChildProcess begin() throws IOException {
    var started =
        ChildProcess.start(QueueServer.class, List.of(), Map.of(), log, Integer.toString(port));
    started.awaitLine(READY::equals);
    return started;
  }

  URI address() {
    return URI.create("http://localhost:" + port);
  }

  void killAndRestart() throws IOException, InterruptedException {
    process.kill();
    process = begin();
  }

  @Override
  public void close() {
    process.close();
  }

  /// The process itself.
  ///
  /// @param arguments the port
  public static void main(String[] arguments) throws InterruptedException {
    try (var _ = EmbeddedQueues.start(Integer.parseInt(arguments[0]))) {
      System.out.println(READY);
      new CountDownLatch(1).await();
    }
  }
}
