package com.oxuniverse.bootstrap.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A reader of CSV with quoted cells, because refused attempts may name symbols with commas, quotes
/// or line ends.
final class Csv {
  /// A row and the line of the file it begins in.
  record Row(int line, List<String> cells) {}

  private final String text;
  private int position;
  private int line = 1;

  private Csv(String text) {
    this.text = text;
  }

  /// All rows of a file, plain or gzipped, the header included; lines without any text are left
  /// out.
  static List<Row> read(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    while (position < text.length()) {
      Row row = row();
      if (!row.cells().stream().allMatch(String::isBlank)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() {
    int begin = line;
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (position < text.length() && text.charAt(position) == ',') {
      position++;
      cells.add(cell());
    }
    if (position < text.length() && text.charAt(position) == '\r') {
      position++;
    }
    if (position < text.length() && text.charAt(position) == '\n') {
      position++;
      line++;
    }
    return new Row(begin, List.copyOf(cells));
  }

  private String cell() {
    return position < text.length() && text.charAt(position) == '"' ? quoted() : plain();
  }

  private String plain() {
    int begin = position;
    while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    return text.substring(begin, position);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    position++;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '"') {
        if (position == text.length() || text.charAt(position) != '"') {
          return cell.toString();
        }
        position++;
      } else if (c == '\n') {
        line++;
      }
      cell.append(c);
    }
    throw new IllegalArgumentException("line " + line + ": a quote is not closed");
  }
}
