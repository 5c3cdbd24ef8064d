package com.oxuniverse.bootstrap.keys;

import com.oxuniverse.application.player.SealedEmail;
import com.oxuniverse.application.port.out.EmailVault;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.PrivateFiles;
import com.oxuniverse.domain.player.UserId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keys in a folder, 256 bits in Base64 in a file each. `email.key` seals and is made if it is
/// missing; the others only open. So to replace the key, rename the file and start again: at start
/// everything is sealed by the new one, and then the old one can be deleted.
public final class EmailKeyFiles implements EmailVault {

  static final String SEALING = "email.key";

  private static final String ENDING = ".key";

  private final EmailKey sealing;
  private final Map<String, EmailKey> all;

  private EmailKeyFiles(EmailKey sealing, List<EmailKey> all) {
    this.sealing = sealing;
    this.all =
        all.stream()
            .collect(
                Collectors.toUnmodifiableMap(EmailKey::name, Function.identity(), (a, _) -> a));
  }

  /// @throws CannotProceed if there is a key that cannot be used
  public static EmailKeyFiles in(Path folder) {
    try {
      PrivateFiles.createFolder(folder);
      var sealing = folder.resolve(SEALING);
      makeIfAbsent(sealing);
      return new EmailKeyFiles(read(sealing), readAll(folder));
    } catch (IOException e) {
      throw new CannotProceed("The keys in %s cannot be read: %s".formatted(folder, e), e);
    }
  }

  /// Two processes may start at once, and what a key sealed that is overwritten is lost.
  private static synchronized void makeIfAbsent(Path file) throws IOException {
    // Keys that nodes share are mounted where nothing can be written.
    if (Files.exists(file)) {
      return;
    }
    var lock = file.resolveSibling("email.lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      if (!Files.exists(file)) {
        PrivateFiles.write(file, EmailKey.generated().toText());
      }
    }
  }

  private static List<EmailKey> readAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(EmailKeyFiles::read)
          .toList();
    }
  }

  private static EmailKey read(Path file) {
    try {
      return EmailKey.ofText(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotProceed(
          "%s is no key of 256 bits in Base64: restore it, or delete it and e-mail addresses of it are lost"
              .formatted(file),
          e);
    }
  }

  @Override
  public SealedEmail seal(UserId user, String email) {
    return sealing.seal(user, email);
  }

  @Override
  public String open(UserId user, SealedEmail email) {
    return Optional.ofNullable(all.get(email.keyName()))
        .orElseThrow(() ->
            new IllegalStateException("there is no key %s any more".formatted(email.keyName())))
        .open(user, email);
  }

  @Override
  public String keyInUse() {
    return sealing.name();
  }
}
