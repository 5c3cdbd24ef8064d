package com.oxuniverse.persistence.database;

import java.util.LinkedHashMap;
import java.util.Map;

/// A row to be inserted.
///
/// @param columns what goes into them, as SQL
record NewRow(String table, Map<String, String> columns) {

  static NewRow into(String table) {
    return new NewRow(table, Map.of());
  }

  /// The same row but for this column.
  NewRow with(String column, String value) {
    var changed = new LinkedHashMap<>(columns);
    changed.put(column, value);
    return new NewRow(table, changed);
  }

  String sql() {
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(table, String.join(", ", columns.keySet()), String.join(", ", columns.values()));
  }
}
