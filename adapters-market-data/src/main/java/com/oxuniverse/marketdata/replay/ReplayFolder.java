package com.oxuniverse.marketdata.replay;

import com.oxuniverse.domain.market.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A folder of daily bars, read and found sound: one CSV file a symbol, plain or gzipped, named
/// after it (`BRK.B.csv.gz`), with at least the columns date, open, high, low, close; and perhaps
/// `splits.csv` with date, symbol, numerator, denominator. Other files and folders are not looked
/// at.
///
/// Prices are US dollars, dates those of New York.
public final class ReplayFolder {

  private static final String SPLITS = "splits";

  private final List<PriceHistory> histories;
  private final List<DeclaredSplit> splits;
  private final String fingerprint;

  private ReplayFolder(List<PriceHistory> histories, List<DeclaredSplit> splits) {
    this.histories = histories;
    this.splits = splits;
    this.fingerprint = Fingerprint.of(histories, splits);
  }

  /// @throws MalformedPriceFile at the first fault, naming file and line
  public static ReplayFolder read(Path folder) {
    var files = csvFilesByName(folder);
    var splitsFile = Optional.ofNullable(files.remove(SPLITS));
    if (files.isEmpty()) {
      throw new MalformedPriceFile(folder, "holds no .csv or .csv.gz file of prices");
    }
    var histories =
        files.entrySet().stream()
            .map(file -> PriceFile.read(file.getValue(), symbol(file.getKey(), file.getValue())))
            .toList();
    var symbols = histories.stream().map(PriceHistory::symbol).collect(Collectors.toSet());
    return new ReplayFolder(
        histories, splitsFile.map(file -> SplitsFile.read(file, symbols)).orElse(List.of()));
  }

  /// In alphabetical order.
  public List<Symbol> symbols() {
    return histories.stream().map(PriceHistory::symbol).toList();
  }

  /// The date of the oldest bar.
  public LocalDate firstDate() {
    return histories.stream().map(bars -> bars.date(0)).min(LocalDate::compareTo).orElseThrow();
  }

  /// The date of the newest bar.
  public LocalDate lastDate() {
    return histories.stream()
        .map(bars -> bars.date(bars.size() - 1))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  /// SHA-256 in lower-case hex of what decides a replay: symbols, dates, opens, closes, splits. Two
  /// folders with one fingerprint replay alike, however their files are written or packed.
  public String fingerprint() {
    return fingerprint;
  }

  List<PriceHistory> histories() {
    return histories;
  }

  List<DeclaredSplit> splits() {
    return splits;
  }

  /// Sorted by name, so that the first fault is the same one everywhere.
  private static Map<String, Path> csvFilesByName(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new MalformedPriceFile(
          folder, Files.exists(folder) ? "is not a folder" : "does not exist");
    }
    var byName = new TreeMap<String, Path>();
    try (var entries = Files.list(folder)) {
      for (var file : entries.sorted().toList()) {
        nameOf(file).ifPresent(name -> putOnce(byName, name, file));
      }
    } catch (IOException e) {
      throw new MalformedPriceFile(folder, "cannot be listed", e);
    }
    return byName;
  }

  private static void putOnce(Map<String, Path> byName, String name, Path file) {
    if (byName.putIfAbsent(name, file) != null) {
      throw new MalformedPriceFile(file, "there is another file of %s here".formatted(name));
    }
  }

  /// The name without its ending; nothing if it is no price file.
  private static Optional<String> nameOf(Path file) {
    var name = file.getFileName().toString();
    var lower = name.toLowerCase(Locale.ROOT);
    if (name.startsWith(".") || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    if (lower.endsWith(".csv")) {
      return Optional.of(name.substring(0, name.length() - ".csv".length()));
    }
    if (lower.endsWith(".csv.gz")) {
      return Optional.of(name.substring(0, name.length() - ".csv.gz".length()));
    }
    return Optional.empty();
  }

  private static Symbol symbol(String name, Path file) {
    return Symbol.parse(name)
        .orElseThrow(
            () -> new MalformedPriceFile(file, "'%s' is no symbol".formatted(Fields.shown(name))));
  }
}
