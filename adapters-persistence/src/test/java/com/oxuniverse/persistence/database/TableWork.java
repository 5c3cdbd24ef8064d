package com.oxuniverse.persistence.database;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a unit of work did to a table, as its own connection counts it.
///
/// @param updated rows that got a new version
/// @param inPlace those of them whose new version no index had to learn of (HOT)
/// @param read entries of indexes and rows of scans that were looked at
public record TableWork(String table, long updated, long inPlace, long read) {

  private static final String COUNTS =
      """
      SELECT t.relname,
        pg_stat_get_xact_tuples_updated(t.oid) AS updated,
        pg_stat_get_xact_tuples_hot_updated(t.oid) AS in_place,
        pg_stat_get_xact_tuples_returned(t.oid) + (
          SELECT coalesce(sum(pg_stat_get_xact_tuples_returned(i.indexrelid)), 0)
          FROM pg_index i WHERE i.indrelid = t.oid) AS read
      FROM pg_class t
      WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace
      """;

  /// Runs `work` as one unit of work.
  ///
  /// @return what it did to each table
  public static Map<String, TableWork> of(TestWorld world, Runnable work) {
    return world.inUnitOfWork(() -> {
      var before = counts(world.sql());
      work.run();
      return counts(world.sql()).values().stream()
          .map(after -> after.since(before.get(after.table)))
          .collect(Collectors.toMap(TableWork::table, Function.identity()));
    });
  }

  private static Map<String, TableWork> counts(Sql sql) {
    return sql
        .list(
            COUNTS,
            row ->
                new TableWork(
                    row.text("relname"),
                    row.number("updated"),
                    row.number("in_place"),
                    row.number("read")))
        .stream()
        .collect(Collectors.toMap(TableWork::table, Function.identity()));
  }

  private TableWork since(TableWork before) {
    return new TableWork(
        table, updated - before.updated, inPlace - before.inPlace, read - before.read);
  }
}
