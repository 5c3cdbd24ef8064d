package com.oxuniverse.persistence.database;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why the database did not do as it was told.
///
/// @param state the SQLSTATE
/// @param by the constraint by its name, a check by what it looks at, since it has no name of its
///   own; else the message
record Refused(String state, String by) {

  static final String CHECK = "23514";
  private static final String UNIQUE = "23505";
  private static final String FOREIGN_KEY = "23503";
  private static final String NOT_NULL = "23502";
  private static final String TRIGGER = "23001";
  private static final String GRANT = "42501";

  /// By the check of exactly these columns.
  static Refused byCheck(String table, String... columns) {
    var sorted = Stream.of(columns).sorted().collect(Collectors.joining(", "));
    return new Refused(CHECK, "%s (%s)".formatted(table, sorted));
  }

  static Refused byUnique(String name) {
    return new Refused(UNIQUE, name);
  }

  static Refused byForeignKey(String name) {
    return new Refused(FOREIGN_KEY, name);
  }

  static Refused byNotNull(String table, String column) {
    return new Refused(
        NOT_NULL,
        "null value in column \"%s\" of relation \"%s\" violates not-null constraint"
            .formatted(column, table));
  }

  /// By the trigger that raises this message.
  static Refused byTrigger(String message) {
    return new Refused(TRIGGER, message);
  }

  /// Because nobody was given the right.
  static Refused byGrant(String table) {
    return new Refused(GRANT, "permission denied for table " + table);
  }
}
