package com.oxuniverse.bootstrap.keys;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.PrivateFiles;
import com.oxuniverse.web.security.SigningKey;
import com.oxuniverse.web.security.SigningKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keys in a folder, one PEM file each. `signing.pem` signs and is made if it is missing; the
/// others only verify: the next key, which is published before it signs, and earlier ones, whose
/// tokens stay valid until the file is deleted. As they were when they were read; [WatchedKeys]
/// sees what changes.
public final class SigningKeyFiles implements SigningKeys {

  static final String SIGNING = "signing.pem";

  static final String ENDING = ".pem";

  private final SigningKey current;
  private final Map<String, RSAPublicKey> published;

  private SigningKeyFiles(RsaKey current, List<RsaKey> all) {
    this.current = new SigningKey(current.id(), current.secret());
    this.published =
        all.stream().collect(Collectors.toUnmodifiableMap(RsaKey::id, RsaKey::shown, (a, _) -> a));
  }

  /// @throws CannotProceed if there is a key that cannot be used
  public static SigningKeyFiles in(Path folder) {
    try {
      PrivateFiles.createFolder(folder);
      var signing = folder.resolve(SIGNING);
      makeIfAbsent(signing);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
    return found(folder);
  }

  /// The keys that are there; none is made.
  ///
  /// @throws CannotProceed if there is a key that cannot be used, or none that signs
  static SigningKeyFiles found(Path folder) {
    try {
      return new SigningKeyFiles(read(folder.resolve(SIGNING)), readAll(folder));
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(folder, e);
    }
  }

  private static CannotProceed unreadable(Path folder, Exception e) {
    return new CannotProceed("The keys in %s cannot be read: %s".formatted(folder, e), e);
  }

  /// Two processes may start at once, and tokens of a key that is overwritten are worth nothing.
  private static synchronized void makeIfAbsent(Path file) throws IOException {
    // Keys that nodes share are mounted where nothing can be written.
    if (Files.exists(file)) {
      return;
    }
    var lock = file.resolveSibling("lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      if (!Files.exists(file)) {
        PrivateFiles.write(file, RsaKey.generated().toPem());
      }
    }
  }

  private static List<RsaKey> readAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(SigningKeyFiles::read)
          .toList();
    }
  }

  private static RsaKey read(Path file) {
    try {
      return RsaKey.ofPem(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotProceed(
          "%s is no private RSA key (PKCS #8, PEM) of 2048 bits or more: restore it, or delete it and tokens of it become void"
              .formatted(file),
          e);
    }
  }

  @Override
  public SigningKey current() {
    return current;
  }

  @Override
  public Map<String, RSAPublicKey> published() {
    return published;
  }
}
