package com.oxuniverse.bootstrap.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compares the rows an export must have with those it has, by their key.
final class RowComparison {
  private final ExportFile file;
  private final Findings findings;

  RowComparison(ExportFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  void compare(List<List<String>> expected, List<List<String>> actual) {
    Map<List<String>, List<List<String>>> wanted = byKey(expected);
    Map<List<String>, List<List<String>>> present = new HashMap<>(byKey(actual));
    wanted.forEach((key, rows) -> {
      List<List<String>> found = present.getOrDefault(key, List.of());
      present.remove(key);
      for (int i = 0; i < Math.max(rows.size(), found.size()); i++) {
        if (i >= found.size()) {
          findings.add(file.fileName() + ": missing " + rows.get(i));
        } else if (i >= rows.size()) {
          findings.add(file.fileName() + ": one too many " + found.get(i));
        } else {
          compareRow(rows.get(i), found.get(i));
        }
      }
    });
    present.values().stream()
        .flatMap(List::stream)
        .forEach(row -> findings.add(file.fileName() + ": unexpected " + row));
  }

  /// Whether a row is as it must be; each column that is not is a finding.
  boolean compareRow(List<String> expected, List<String> actual) {
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).equals(actual.get(i))) {
        findings.add(
            "%s: %s %s is '%s' and must be '%s'"
                .formatted(
                    file.fileName(),
                    file.key(expected),
                    file.columns().get(i),
                    actual.get(i),
                    expected.get(i)));
      }
    }
    return expected.equals(actual);
  }

  /// Rows of one key are ordered, so that two picks of the same instant can be compared at all.
  private Map<List<String>, List<List<String>>> byKey(List<List<String>> rows) {
    Map<List<String>, List<List<String>>> map = new LinkedHashMap<>();
    rows.forEach(row -> map.computeIfAbsent(file.key(row), _ -> new ArrayList<>()).add(row));
    map.values().forEach(same -> Collections.sort(same, (a, b) -> text(a).compareTo(text(b))));
    return map;
  }

  private static String text(List<String> row) {
    return String.join("|", row);
  }
}
