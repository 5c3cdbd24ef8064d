package com.oxuniverse.persistence.database;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Many values in one place of a statement, for `unnest` and `= ANY`.
public final class SqlArray {

  private final String type;
  private final @Nullable Object[] elements;

  private SqlArray(String type, @Nullable Object[] elements) {
    this.type = type;
    this.elements = elements;
  }

  public static SqlArray ofLongs(List<Long> numbers) {
    return new SqlArray("bigint", numbers.toArray());
  }

  public static <T> SqlArray ofTexts(Collection<T> items, Function<T, String> text) {
    return new SqlArray("text", items.stream().map(text).toArray());
  }

  public static <T> SqlArray ofUuids(Collection<T> items, Function<T, UUID> id) {
    return new SqlArray("uuid", items.stream().map(id).toArray());
  }

  /// Bytes, given as hexadecimal digits.
  public static <T> SqlArray ofHex(Collection<T> items, Function<T, String> hex) {
    return new SqlArray(
        "bytea", items.stream().map(hex).map(HexFormat.of()::parseHex).toArray(byte[][]::new));
  }

  public static <T> SqlArray ofInstants(List<T> items, Function<T, Instant> instant) {
    return new SqlArray(
        "timestamptz",
        items.stream().map(item -> instant.apply(item).atOffset(ZoneOffset.UTC)).toArray());
  }

  public static <T> SqlArray ofNumbers(List<T> items, Function<T, BigDecimal> number) {
    return new SqlArray("numeric", items.stream().map(number).toArray());
  }

  /// Absent numbers are null in the array.
  public static <T> SqlArray ofOptionalNumbers(
      List<T> items, Function<T, Optional<BigDecimal>> number) {
    var elements = new @Nullable Object[items.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = number.apply(items.get(i)).orElse(null);
    }
    return new SqlArray("numeric", elements);
  }

  Array in(Connection connection) throws SQLException {
    return connection.createArrayOf(type, elements);
  }
}
