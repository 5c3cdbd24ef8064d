package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Comma-separated values as Alpha Vantage writes them: a line of names, then lines of as many
/// values, none quoted, each line with its end.
record CsvTable(List<String> columns, List<Map<String, String>> rows) {

  CsvTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// @throws VendorFailure if the text is no such table, or not a whole one
  static CsvTable parse(String text) {
    var lines = text.lines().toList();
    if (lines.isEmpty() || !text.endsWith("\n")) {
      // A value cut short still looks like a value: only the line's end tells that it is whole.
      throw malformed("ends within a line");
    }
    var columns = values(lines.getFirst());
    var rows = new ArrayList<Map<String, String>>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(columns, values(lines.get(i)), i + 1));
      }
    }
    return new CsvTable(columns, rows);
  }

  void mustHave(List<String> names) {
    if (!columns.containsAll(names)) {
      throw malformed("has the columns %s instead of %s".formatted(columns, names));
    }
  }

  private static Map<String, String> row(List<String> columns, List<String> values, int line) {
    if (columns.size() != values.size()) {
      throw malformed("has %d values in line %d".formatted(values.size(), line));
    }
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), values.get(i));
    }
    return row;
  }

  private static List<String> values(String line) {
    return List.of(line.split(",", -1)).stream().map(String::strip).toList();
  }

  private static VendorFailure malformed(String fault) {
    return new VendorFailure(Kind.MALFORMED, "Alpha Vantage's CSV " + fault);
  }
}
