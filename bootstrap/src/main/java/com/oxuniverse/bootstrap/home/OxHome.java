package com.oxuniverse.bootstrap.home;

import com.oxuniverse.bootstrap.CannotProceed;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/// The one data folder. Everything that any command keeps is below it, readable by its owner alone.
///
/// @param folder absolute, without symbolic links, there and writable
public record OxHome(Path folder) {

  public static final String VARIABLE = "OX_HOME";

  private static final String DEFAULT_NAME = ".ox";
  private static final int BYTES_TRIED = 4096;

  /// The one of this process.
  ///
  /// @throws CannotProceed if it cannot be had
  public static OxHome current() {
    return open(System.getenv(), Path.of("").toAbsolutePath());
  }

  /// The folder that the environment names, or `.ox` below `currentDirectory`; made if need be.
  ///
  /// @throws CannotProceed if it cannot be had
  public static OxHome open(Map<String, String> environment, Path currentDirectory) {
    var named = environment.getOrDefault(VARIABLE, "");
    return at(named.isBlank() ? currentDirectory.resolve(DEFAULT_NAME) : absolute(named));
  }

  /// @throws CannotProceed if it cannot be had
  public static OxHome at(Path folder) {
    try {
      PrivateFiles.createFolder(folder);
      var real = folder.toRealPath();
      requireWritable(real);
      return new OxHome(real);
    } catch (FileAlreadyExistsException e) {
      throw new CannotProceed(
          "The data folder %s cannot be made: %s is a file; set %s to another folder"
              .formatted(folder, e.getFile(), VARIABLE),
          e);
    } catch (IOException e) {
      throw new CannotProceed(
          "The data folder %s cannot be written (%s): give yourself access or set %s to another folder"
              .formatted(folder, reason(e), VARIABLE),
          e);
    }
  }

  private static Path absolute(String text) {
    try {
      var path = Path.of(text);
      if (path.isAbsolute()) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new CannotProceed("%s is no path: '%s'".formatted(VARIABLE, text), e);
    }
    throw new CannotProceed("%s must be an absolute path, was '%s'".formatted(VARIABLE, text));
  }

  /// Asking for permissions is not enough: a file system can be read-only or full.
  private static void requireWritable(Path folder) throws IOException {
    var trial = Files.createTempFile(folder, "writable", ".tmp");
    try {
      Files.write(trial, new byte[BYTES_TRIED]);
    } finally {
      Files.delete(trial);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "access denied";
      case FileSystemException inFile when inFile.getReason() != null -> inFile.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  /// The data folder of the game with real prices. It has days, players and points of its own:
  /// those of a simulated market must not be worth anything there.
  ///
  /// @throws CannotProceed if it cannot be had
  public OxHome live() {
    return at(folder.resolve("live"));
  }

  /// The embedded PostgreSQL: its data, its programs, its log.
  public Path postgres() {
    return folder.resolve("postgres");
  }

  /// The keys that access tokens are signed with, and those that e-mail addresses are sealed with.
  public Path keys() {
    return folder.resolve("keys");
  }

  /// Where the game's clock stands.
  public Path clock() {
    return folder.resolve("clock");
  }

  /// What the operator has set; need not be there.
  public Path settings() {
    return folder.resolve("ox.properties");
  }

  /// What the operator knows of the exchange's calendar beyond the program.
  public Path calendarExceptions() {
    return folder.resolve("calendar.csv");
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
