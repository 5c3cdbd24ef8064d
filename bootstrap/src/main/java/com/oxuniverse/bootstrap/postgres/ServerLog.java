package com.oxuniverse.bootstrap.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/// What PostgreSQL says while it works.
final class ServerLog {

  private static final long BYTES_KEPT = 10_000_000;

  /// How the server and its tools begin to say why they give up.
  private static final Pattern REASON = Pattern.compile("FATAL: |PANIC: |error: ");

  private ServerLog() {}

  /// Keeps the log from growing for ever.
  static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > BYTES_KEPT) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static long sizeOf(Path log) throws IOException {
    return Files.exists(log) ? Files.size(log) : 0;
  }

  /// Why the server gave up, in its own words.
  ///
  /// @param from where in the log its start begins
  static String reason(Path log, long from) throws IOException {
    if (!Files.exists(log)) {
      return "it left no log";
    }
    try (var channel = Files.newByteChannel(log)) {
      channel.position(Math.min(from, channel.size()));
      var bytes = new byte[Math.toIntExact(Math.min(channel.size() - channel.position(), 1 << 20))];
      channel.read(ByteBuffer.wrap(bytes));
      return reasonIn(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /// The last line that says why, or the last line.
  static String reasonIn(String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    return lines.reversed().stream()
        .filter(line -> REASON.matcher(line).find())
        .findFirst()
        .or(() -> lines.reversed().stream().findFirst())
        .orElse("it did not say why");
  }
}
