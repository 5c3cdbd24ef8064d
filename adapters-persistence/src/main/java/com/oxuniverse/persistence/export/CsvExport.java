package com.oxuniverse.persistence.export;

import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.postgresql.PGConnection;

/// Writes the game of a replay as CSV files, to be compared and checked by other programs.
@Singleton
public final class CsvExport {

  private final Sql sql;

  public CsvExport(Sql sql) {
    this.sql = sql;
  }

  /// Writes all files into the folder, which is made if it is not there.
  ///
  /// @param now tells pending picks from locked ones
  public void write(Path folder, Instant now) {
    try {
      Files.createDirectories(folder);
      for (ExportFile file : ExportFile.values()) {
        write(file, folder.resolve(file.fileName), now);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the export to " + folder, e);
    }
  }

  private void write(ExportFile file, Path path, Instant now) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
      sql.with(connection -> copy(connection, file.copy(now.toString()), out));
    }
  }

  private static long copy(Connection connection, String copy, OutputStream out)
      throws SQLException {
    try {
      return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the export", e);
    }
  }
}
