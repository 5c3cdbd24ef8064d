package com.oxuniverse.marketdata.replay;

import com.oxuniverse.domain.market.Symbol;
import java.nio.file.Path;
import java.util.List;

/// Reads the daily bars of one symbol.
final class PriceFile {

  private static final List<String> COLUMNS = List.of("date", "open", "high", "low", "close");
  private static final int DATE = 0;
  private static final int OPEN = 1;
  private static final int HIGH = 2;
  private static final int LOW = 3;
  private static final int CLOSE = 4;

  private final Path file;
  private final PriceHistory.Builder bars = new PriceHistory.Builder();

  private PriceFile(Path file) {
    this.file = file;
  }

  static PriceHistory read(Path file, Symbol symbol) {
    return new PriceFile(file).read(symbol);
  }

  private PriceHistory read(Symbol symbol) {
    try (var lines = TextLines.open(file)) {
      if (!lines.advance()) {
        throw new MalformedPriceFile(file, "is empty");
      }
      try {
        var columns = Columns.find(lines.text(), COLUMNS);
        while (lines.advance()) {
          if (lines.text().isBlank()) {
            requireEnd(lines);
          } else {
            add(columns, lines.text());
          }
        }
      } catch (MalformedLine e) {
        throw lines.fault(e);
      }
    }
    if (bars.isEmpty()) {
      throw new MalformedPriceFile(file, "has no prices below its header");
    }
    return bars.build(symbol);
  }

  private void add(Columns columns, String line) throws MalformedLine {
    var fields = columns.fieldsOf(line);
    var date = Fields.date(fields.get(columns.position(DATE)));
    // High and low decide nothing here, but nonsense in them makes the row suspect.
    price(HIGH, columns, fields);
    price(LOW, columns, fields);
    bars.add(date, price(OPEN, columns, fields), price(CLOSE, columns, fields));
  }

  private static long price(int column, Columns columns, List<String> fields) throws MalformedLine {
    return Fields.price(COLUMNS.get(column), fields.get(columns.position(column)));
  }

  /// Blank lines may only follow the last row: between rows something is lost.
  private static void requireEnd(TextLines lines) throws MalformedLine {
    while (lines.advance()) {
      if (!lines.text().isBlank()) {
        throw new MalformedLine("follows a blank line");
      }
    }
  }
}
