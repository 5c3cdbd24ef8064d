package com.oxuniverse.bootstrap.postgres;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.FolderLock;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.home.PrivateFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real and durable PostgreSQL that lives as long as this object, on loopback, its data kept
/// below the data folder. Should it die, it is started again on the same port.
public final class EmbeddedPostgresServer implements PostgresServer {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofSeconds(16);
  private static final Duration FOR_ANOTHER_TO_START = Duration.ofSeconds(30);

  private final FolderLock lock;
  private final Postmaster postmaster;
  private final String password;
  private final int port;
  private final CountDownLatch closed = new CountDownLatch(1);

  private PostmasterPid server;

  private EmbeddedPostgresServer(FolderLock lock, ServerFolder folder) throws IOException {
    this.lock = lock;
    this.postmaster = new Postmaster(folder);
    // Before the start: a server whose password cannot be read would be left running.
    this.password = folder.cluster().readPassword();
    this.server = postmaster.start();
    this.port = server.port();
  }

  /// Starts the server of the data folder.
  ///
  /// @throws CannotProceed if another process runs it, or it cannot be started
  public static EmbeddedPostgresServer start(OxHome home) {
    try {
      var folder = folderIn(home);
      return tryStart(folder).orElseThrow(() -> inUse(home, folder));
    } catch (IOException e) {
      throw failed(home, e);
    }
  }

  /// The server of the data folder: that of another process if one runs it, else one of our own.
  ///
  /// @throws CannotProceed if neither can be had
  public static PostgresServer attachOrStart(OxHome home) {
    try {
      var folder = folderIn(home);
      return Patience.untilPresent(() -> startOrFind(folder), FOR_ANOTHER_TO_START)
          .orElseThrow(() -> inUse(home, folder));
    } catch (IOException e) {
      throw failed(home, e);
    }
  }

  private static ServerFolder folderIn(OxHome home) throws IOException {
    PrivateFiles.createFolder(home.postgres());
    return new ServerFolder(home.postgres().toRealPath());
  }

  private static Optional<PostgresServer> startOrFind(ServerFolder folder) throws IOException {
    var started = tryStart(folder);
    return started.isPresent() ? Optional.of(started.get()) : AttachedPostgresServer.find(folder);
  }

  private static Optional<EmbeddedPostgresServer> tryStart(ServerFolder folder) throws IOException {
    var lock = FolderLock.tryTake(folder.lock());
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    try {
      var server = new EmbeddedPostgresServer(lock.get(), folder);
      Thread.ofPlatform().name("postgres-watch").daemon().start(server::keepAlive);
      return Optional.of(server);
    } catch (IOException | RuntimeException e) {
      lock.get().close();
      throw e;
    }
  }

  private static CannotProceed inUse(OxHome home, ServerFolder folder) {
    return new CannotProceed(
        "The data folder %s is in use by another ox (%s): stop that one, or set %s to another folder"
            .formatted(home, FolderLock.holderOf(folder.lock()), OxHome.VARIABLE));
  }

  private static CannotProceed failed(OxHome home, IOException e) {
    return new CannotProceed(
        "PostgreSQL cannot be started in %s: %s".formatted(home.postgres(), e), e);
  }

  private void keepAlive() {
    var pause = BETWEEN_LOOKS;
    try {
      while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = isAliveOrRevived() ? BETWEEN_LOOKS : doubled(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration doubled(Duration pause) {
    return Collections.min(List.of(pause.multipliedBy(2), LONGEST_BETWEEN_LOOKS));
  }

  private synchronized boolean isAliveOrRevived() {
    if (closed.getCount() == 0 || postmaster.isRunning(server)) {
      return true;
    }
    LOG.error("PostgreSQL (process {}) has died; starting it again", server.pid());
    try {
      server = postmaster.restart(server.port());
      LOG.info("PostgreSQL is back as process {}", server.pid());
      return true;
    } catch (IOException | CannotProceed e) {
      // The next look tries again: the disk may have room by then.
      LOG.error("PostgreSQL could not be started again: {}", e.getMessage());
      return false;
    }
  }

  @Override
  public DatabaseAccess access(String database) {
    return DatabaseAccess.local(port, database, password);
  }

  /// The second time nothing happens: whoever is told to stop may be about to.
  @Override
  public synchronized void close() {
    if (closed.getCount() > 0) {
      closed.countDown();
      stop();
    }
  }

  private void stop() {
    try (lock) {
      postmaster.stop(server);
    } catch (IOException e) {
      LOG.warn("PostgreSQL could not be stopped in order; the next start recovers", e);
    }
  }
}
