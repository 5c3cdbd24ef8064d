package com.oxuniverse.bootstrap.postgres;

import com.oxuniverse.bootstrap.home.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to run a server in a folder. The system takes it back when its holder dies, however.
final class ServerLock implements AutoCloseable {

  // POSIX forgets a lock as soon as its process closes any handle of the file, so within this
  // process a file that is locked must not even be opened.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ServerLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// The lock, or nothing if somebody has it.
  static Optional<ServerLock> tryTake(ServerFolder folder) throws IOException {
    if (!HELD_HERE.add(folder.lock())) {
      return Optional.empty();
    }
    var taken = Optional.<ServerLock>empty();
    try {
      taken = tryTakeFromOthers(folder.lock());
      if (taken.isPresent()) {
        PrivateFiles.write(folder.holder(), Long.toString(ProcessHandle.current().pid()));
      }
      return taken;
    } finally {
      if (taken.isEmpty()) {
        HELD_HERE.remove(folder.lock());
      }
    }
  }

  private static Optional<ServerLock> tryTakeFromOthers(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
      return locked ? Optional.of(new ServerLock(file, channel)) : Optional.empty();
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  /// The process that holds the lock, as it said itself.
  static String holderOf(ServerFolder folder) {
    try {
      return "process " + Files.readString(folder.holder()).strip();
    } catch (IOException e) {
      return "a process that has only just begun";
    }
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
