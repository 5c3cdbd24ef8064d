package com.oxuniverse.marketdata.replay;

import com.oxuniverse.domain.market.Symbol;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `splits.csv`: the splits that the prices beside it are not yet adjusted for.
final class SplitsFile {

  private static final List<String> COLUMNS = List.of("date", "symbol", "numerator", "denominator");
  private static final int DATE = 0;
  private static final int SYMBOL = 1;
  private static final int NUMERATOR = 2;
  private static final int DENOMINATOR = 3;

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

  /// No split was ever near it; prices across a greater one need not fit their columns.
  private static final long GREATEST_RATIO = 10_000;

  private record Key(LocalDate date, Symbol symbol) {}

  private SplitsFile() {}

  /// @param known the symbols with prices; a split of another is most likely a misspelt one, which
  ///   would turn a fair win into a loss unseen
  /// @return by symbol, then oldest first
  static List<DeclaredSplit> read(Path file, Set<Symbol> known) {
    var splits = new ArrayList<DeclaredSplit>();
    var seen = new HashSet<Key>();
    try (var lines = TextLines.open(file)) {
      if (!lines.advance()) {
        throw new MalformedPriceFile(file, "is empty");
      }
      try {
        var columns = Columns.find(lines.text(), COLUMNS);
        while (lines.advance()) {
          if (lines.text().isBlank()) {
            continue;
          }
          var split = parse(columns, lines.text());
          if (!known.contains(split.symbol())) {
            throw new MalformedLine("there are no prices of %s here".formatted(split.symbol()));
          }
          if (!seen.add(new Key(split.date(), split.symbol()))) {
            throw new MalformedLine(
                "%s has a split of %s already".formatted(split.symbol(), split.date()));
          }
          splits.add(split);
        }
      } catch (MalformedLine e) {
        throw lines.fault(e);
      }
    }
    splits.sort(Comparator.comparing(DeclaredSplit::symbol).thenComparing(DeclaredSplit::date));
    return List.copyOf(splits);
  }

  private static DeclaredSplit parse(Columns columns, String line) throws MalformedLine {
    var fields = columns.fieldsOf(line);
    var ticker = fields.get(columns.position(SYMBOL));
    var symbol =
        Symbol.parse(ticker)
            .orElseThrow(
                () -> new MalformedLine("'%s' is no symbol".formatted(Fields.shown(ticker))));
    long numerator = positive("numerator", fields.get(columns.position(NUMERATOR)));
    long denominator = positive("denominator", fields.get(columns.position(DENOMINATOR)));
    if (Math.max(numerator, denominator) > GREATEST_RATIO * Math.min(numerator, denominator)) {
      throw new MalformedLine("no split is as great as %d:%d".formatted(numerator, denominator));
    }
    return new DeclaredSplit(
        Fields.date(fields.get(columns.position(DATE))), symbol, numerator, denominator);
  }

  private static long positive(String name, String text) throws MalformedLine {
    long number = WHOLE_NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
    if (number == 0) {
      throw new MalformedLine(
          "%s '%s' is no positive whole number".formatted(name, Fields.shown(text)));
    }
    return number;
  }
}
