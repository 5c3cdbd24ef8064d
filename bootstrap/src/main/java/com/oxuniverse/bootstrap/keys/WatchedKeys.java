package com.oxuniverse.bootstrap.keys;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.time.MachineClock;
import com.oxuniverse.web.security.SigningKey;
import com.oxuniverse.web.security.SigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys of a folder as it is, also while the program runs: each can be published before it
/// signs, and withdrawn, without a restart. Whoever asks gets an answer at once; the folder is
/// looked at behind their back, every few seconds.
public final class WatchedKeys implements SigningKeys {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedKeys.class);

  static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final Path folder;
  private final InstantSource wallClock;
  private final Executor mayBlock;
  private final Consumer<CannotProceed> onFault;

  private final AtomicReference<Instant> lookedAt;
  private volatile SigningKeyFiles keys;
  private volatile Optional<Map<Path, Stamp>> read;

  private record Stamp(FileTime modified, long bytes) {}

  /// @param onFault told once about each state of the folder that cannot be taken; until it is
  ///   mended the last good one stays in force
  /// @throws CannotProceed if the folder cannot be taken as it is now
  WatchedKeys(
      Path folder, InstantSource wallClock, Executor mayBlock, Consumer<CannotProceed> onFault) {
    this.folder = folder;
    this.wallClock = wallClock;
    this.mayBlock = mayBlock;
    this.onFault = onFault;
    this.lookedAt = new AtomicReference<>(wallClock.instant());
    this.keys = SigningKeyFiles.in(folder);
    this.read = stamps();
  }

  /// By the machine's clock; faults go to the log.
  ///
  /// @throws CannotProceed if the folder cannot be taken as it is now
  public static WatchedKeys in(Path folder) {
    return new WatchedKeys(
        folder,
        MachineClock.inMicroseconds(),
        Thread::startVirtualThread,
        fault -> LOG.error("The signing keys stay as they were: {}", fault.getMessage()));
  }

  @Override
  public SigningKey current() {
    return latest().current();
  }

  @Override
  public Map<String, RSAPublicKey> published() {
    return latest().published();
  }

  private SigningKeyFiles latest() {
    var last = lookedAt.get();
    var now = wallClock.instant();
    // A machine's clock may also be put back.
    if (Duration.between(last, now).abs().compareTo(LOOK_EVERY) >= 0
        && lookedAt.compareAndSet(last, now)) {
      mayBlock.execute(this::readIfChanged);
    }
    return keys;
  }

  private synchronized void readIfChanged() {
    var found = stamps();
    if (found.equals(read)) {
      return;
    }
    // Before the keys: what changes meanwhile is seen next time.
    read = found;
    try {
      keys = SigningKeyFiles.found(folder);
    } catch (CannotProceed e) {
      onFault.accept(e);
    }
  }

  /// By what a change of the folder is noticed; nothing if it cannot be looked at.
  private Optional<Map<Path, Stamp>> stamps() {
    try (var files = Files.list(folder)) {
      var stamps = new TreeMap<Path, Stamp>();
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(SigningKeyFiles.ENDING)) {
          stamps.put(file, new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
        }
      }
      return Optional.of(stamps);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
