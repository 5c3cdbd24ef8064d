package com.oxuniverse.bootstrap.audit;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A file of an export: its columns, of which the first `keys` name a row and order the file. Every
/// value is brought into one canonical spelling, so that rows can be compared as text.
record ExportFile(String fileName, int keys, List<String> columns) {
  static final ExportFile PICKS =
      of(
          "picks.csv",
          4,
          "trading_day,user_id,symbol,submitted_at,choice,status,changed_at,cancelled_at,"
              + "snapshot_price,snapshot_at,void_reason,points");
  static final ExportFile ACTIONS = of("actions.csv", 2, "at,user_id,action,symbol,choice,result");
  static final ExportFile SETTLEMENTS =
      of(
          "settlements.csv",
          3,
          "trading_day,symbol,revision,outcome,close,previous_close,void_reason");
  static final ExportFile LEDGER =
      of(
          "ledger.csv",
          2,
          "user_id,seq,delta,balance_after,reason,ref_id,trading_day,symbol,created_at,"
              + "prev_hash,hash");
  static final ExportFile DAYS =
      of(
          "days.csv",
          1,
          "trading_day,opened_at,closed_at,settle_due_at,settled_at,picks,correct,incorrect,"
              + "void,cancelled,points_paid");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static ExportFile of(String fileName, int keys, String columns) {
    return new ExportFile(fileName, keys, List.of(columns.split(",", -1)));
  }

  List<String> key(List<String> row) {
    return row.subList(0, keys);
  }

  static String text(Instant time) {
    return TIME.format(time);
  }

  static String text(BigDecimal price) {
    return price.signum() == 0 ? "0" : price.stripTrailingZeros().toPlainString();
  }

  static String textOrEmpty(Optional<BigDecimal> price) {
    return price.map(ExportFile::text).orElse("");
  }

  /// The rows in canonical spelling; one that cannot be read, or stands in the wrong place, is a
  /// finding.
  List<List<String>> read(Path folder, Findings findings) {
    Path file = folder.resolve(fileName);
    if (!Files.isRegularFile(file)) {
      findings.add(fileName + " is missing");
      return List.of();
    }
    List<Csv.Row> raw = Csv.read(file);
    if (raw.isEmpty() || !raw.getFirst().cells().equals(columns)) {
      findings.add(fileName + ": the header must be " + String.join(",", columns));
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    for (Csv.Row row : raw.subList(1, raw.size())) {
      try {
        rows.add(canonical(row.cells()));
      } catch (IllegalArgumentException | DateTimeException e) {
        findings.add(fileName + ":" + row.line() + ": " + e.getMessage());
      }
    }
    Comparator<List<String>> order = order();
    for (int i = 1; i < rows.size(); i++) {
      if (order.compare(rows.get(i - 1), rows.get(i)) > 0) {
        findings.add(fileName + " is not sorted: " + key(rows.get(i)) + " stands too late");
      }
    }
    return List.copyOf(rows);
  }

  private Comparator<List<String>> order() {
    Comparator<List<String>> order = (_, _) -> 0;
    for (int i = 0; i < keys; i++) {
      int column = i;
      order =
          isNumber(columns.get(i))
              ? order.thenComparing(row -> Long.valueOf(row.get(column)))
              : order.thenComparing(row -> row.get(column));
    }
    return order;
  }

  private List<String> canonical(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " columns");
    }
    List<String> row = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      row.add(canonical(columns.get(i), cells.get(i)));
    }
    return List.copyOf(row);
  }

  private static String canonical(String column, String cell) {
    return switch (column) {
      case "symbol", "choice", "action", "result", "status", "outcome", "reason", "void_reason" ->
          cell;
      case "ref_id", "prev_hash", "hash" -> cell;
      case "points" -> cell.isEmpty() ? "0" : exactly(cell, "" + Long.parseLong(cell));
      case "snapshot_price", "close", "previous_close" ->
          cell.isEmpty() ? "" : text(new BigDecimal(cell));
      case "trading_day" -> cell.isEmpty() ? "" : exactly(cell, LocalDate.parse(cell).toString());
      default -> {
        if (isNumber(column)) {
          yield exactly(cell, "" + Long.parseLong(cell));
        }
        yield cell.isEmpty() ? "" : exactly(cell, text(Instant.parse(cell)));
      }
    };
  }

  private static boolean isNumber(String column) {
    return switch (column) {
      case "user_id", "seq", "revision", "delta", "balance_after", "picks", "correct" -> true;
      case "incorrect", "void", "cancelled", "points_paid" -> true;
      default -> false;
    };
  }

  private static String exactly(String cell, String canonical) {
    if (!cell.equals(canonical)) {
      throw new IllegalArgumentException("'" + cell + "' must be written " + canonical);
    }
    return cell;
  }
}
