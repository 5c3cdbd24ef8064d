package com.oxuniverse.bootstrap.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// The right to use something alone. The system takes it back when its holder dies, however.
public final class FolderLock implements AutoCloseable {

  // POSIX forgets a lock as soon as its process closes any handle of the file, so within this
  // process a file that is locked must not even be opened.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final int GLANCES = 100;

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// The lock, or nothing if somebody has it.
  ///
  /// @param file absolute, without symbolic links
  public static Optional<FolderLock> tryTake(Path file) throws IOException {
    if (!HELD_HERE.add(file)) {
      return Optional.empty();
    }
    var taken = Optional.<FolderLock>empty();
    try {
      taken = tryTakeFromOthers(file);
      if (taken.isPresent()) {
        PrivateFiles.write(holderFile(file), Long.toString(ProcessHandle.current().pid()));
      }
      return taken;
    } finally {
      if (taken.isEmpty()) {
        HELD_HERE.remove(file);
      }
    }
  }

  private static Optional<FolderLock> tryTakeFromOthers(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
      return locked ? Optional.of(new FolderLock(file, channel)) : Optional.empty();
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  /// Who holds the lock, for messages. Its holder says so right after it has taken it: until then
  /// nobody is named, or somebody dead.
  public static String holderOf(Path file) {
    for (int glance = 0; glance < GLANCES; glance++) {
      var holder = livingHolder(file);
      if (holder.isPresent()) {
        return "process " + holder.get();
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    return "a process that has only just begun";
  }

  private static Optional<Long> livingHolder(Path file) {
    try {
      return Optional.of(Long.valueOf(Files.readString(holderFile(file)).strip()))
          .filter(pid -> ProcessHandle.of(pid).isPresent());
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Path holderFile(Path file) {
    return file.resolveSibling(file.getFileName() + ".holder");
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
