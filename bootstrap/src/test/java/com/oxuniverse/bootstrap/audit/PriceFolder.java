package com.oxuniverse.bootstrap.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The daily bars of a folder, symbol by symbol, and its splits, as they are written there.
record PriceFolder(NavigableMap<String, Map<LocalDate, Bar>> bars, List<Split> splits) {
  static final int DECIMALS = 6;

  /// Open and close of a day; empty where the file has nothing.
  record Bar(Optional<BigDecimal> open, Optional<BigDecimal> close) {}

  /// A split of `numerator` new shares for `denominator` old ones.
  record Split(LocalDate date, String symbol, BigDecimal numerator, BigDecimal denominator) {}

  static PriceFolder read(Path folder) {
    NavigableMap<String, Map<LocalDate, Bar>> bars = new TreeMap<>();
    List<Split> splits = new ArrayList<>();
    for (Path file : csvFiles(folder)) {
      String symbol = file.getFileName().toString().replaceFirst("(?i)\\.csv(\\.gz)?$", "");
      if (symbol.equalsIgnoreCase("splits")) {
        splits.addAll(readSplits(file));
      } else if (!Action.isSymbol(symbol) || bars.put(symbol, readBars(file)) != null) {
        throw new IllegalArgumentException(file + ": not a symbol, or there twice");
      }
    }
    return new PriceFolder(bars, List.copyOf(splits));
  }

  Optional<Bar> bar(String symbol, LocalDate day) {
    return Optional.ofNullable(bars.getOrDefault(symbol, Map.of()).get(day));
  }

  private static List<Path> csvFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().matches("(?is).+\\.csv(\\.gz)?")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private static Map<LocalDate, Bar> readBars(Path file) {
    Map<LocalDate, Bar> bars = new HashMap<>();
    for (List<String> cells : table(file, List.of("date", "close", "open", "high", "low"))) {
      Bar bar = new Bar(price(cells.get(2)), price(cells.get(1)));
      if (bars.put(LocalDate.parse(cells.get(0)), bar) != null) {
        throw new IllegalArgumentException(file + ": " + cells.get(0) + " is there twice");
      }
    }
    return bars;
  }

  private static List<Split> readSplits(Path file) {
    return table(file, List.of("date", "symbol", "numerator", "denominator")).stream()
        .map(cells ->
            new Split(
                LocalDate.parse(cells.get(0)),
                cells.get(1),
                new BigDecimal(cells.get(2)),
                new BigDecimal(cells.get(3))))
        .toList();
  }

  /// The rows of a file reduced to the wanted columns, which may stand in any case and order.
  private static List<List<String>> table(Path file, List<String> wanted) {
    List<Csv.Row> rows = Csv.read(file);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(file + " is empty");
    }
    List<String> header =
        rows.getFirst().cells().stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
    if (!header.containsAll(wanted)) {
      throw new IllegalArgumentException(file + ": the header lacks one of " + wanted);
    }
    List<Integer> columns = wanted.stream().map(header::indexOf).toList();
    return rows.stream()
        .skip(1)
        .map(row -> columns.stream().map(c -> row.cells().get(c).strip()).toList())
        .toList();
  }

  /// A number with more than six decimals went through a 32-bit float on its way here, so it is
  /// read as the shortest decimal of that float. Java writes exactly that one.
  static Optional<BigDecimal> price(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    if (number.scale() > DECIMALS) {
      number = new BigDecimal(Float.toString(Float.parseFloat(text)));
    }
    return Optional.of(
        number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number);
  }
}
