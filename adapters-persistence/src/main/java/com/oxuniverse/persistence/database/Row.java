package com.oxuniverse.persistence.database;

import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryHash;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The current row of a result, read as values of the game.
public record Row(ResultSet result) {

  /// Makes something of a row.
  @FunctionalInterface
  public interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  public boolean has(String column) throws SQLException {
    result.getObject(column);
    return !result.wasNull();
  }

  public boolean flag(String column) throws SQLException {
    return result.getBoolean(column);
  }

  public int integer(String column) throws SQLException {
    return result.getInt(column);
  }

  public Optional<Integer> optionalInteger(String column) throws SQLException {
    int value = result.getInt(column);
    return result.wasNull() ? Optional.empty() : Optional.of(value);
  }

  public long number(String column) throws SQLException {
    return result.getLong(column);
  }

  public String text(String column) throws SQLException {
    return result.getString(column);
  }

  public Optional<String> optionalText(String column) throws SQLException {
    return Optional.ofNullable(result.getString(column));
  }

  public <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
    return Enum.valueOf(type, result.getString(column));
  }

  public <E extends Enum<E>> Optional<E> optionalConstant(Class<E> type, String column)
      throws SQLException {
    return optionalText(column).map(name -> Enum.valueOf(type, name));
  }

  public UserId user(String column) throws SQLException {
    return new UserId(result.getLong(column));
  }

  public TradingDay day(String column) throws SQLException {
    return new TradingDay(result.getObject(column, LocalDate.class));
  }

  public Optional<TradingDay> optionalDay(String column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, LocalDate.class)).map(TradingDay::new);
  }

  public Symbol symbol(String column) throws SQLException {
    return new Symbol(result.getString(column));
  }

  public Optional<Symbol> optionalSymbol(String column) throws SQLException {
    return optionalText(column).map(Symbol::new);
  }

  public Instant instant(String column) throws SQLException {
    return result.getObject(column, OffsetDateTime.class).toInstant();
  }

  public Optional<Instant> optionalInstant(String column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /// Without trailing zeros, as everywhere in the game.
  public BigDecimal decimal(String column) throws SQLException {
    return plain(result.getBigDecimal(column));
  }

  public Optional<BigDecimal> optionalDecimal(String column) throws SQLException {
    return Optional.ofNullable(result.getBigDecimal(column)).map(Row::plain);
  }

  public EntryHash hash(String column) throws SQLException {
    return new EntryHash(hex(column));
  }

  /// Bytes as hexadecimal digits.
  public String hex(String column) throws SQLException {
    return HexFormat.of().formatHex(result.getBytes(column));
  }

  public Optional<String> optionalHex(String column) throws SQLException {
    return Optional.ofNullable(result.getBytes(column)).map(HexFormat.of()::formatHex);
  }

  public UUID uuid(String column) throws SQLException {
    return result.getObject(column, UUID.class);
  }

  public List<String> texts(String column) throws SQLException {
    return List.of((String[]) result.getArray(column).getArray());
  }

  public Long[] numbers(String column) throws SQLException {
    return (Long[]) result.getArray(column).getArray();
  }

  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
