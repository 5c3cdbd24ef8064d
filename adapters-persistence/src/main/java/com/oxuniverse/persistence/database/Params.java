package com.oxuniverse.persistence.database;

import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryHash;
import com.oxuniverse.domain.prediction.PredictionId;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Puts values of the game into the places of a statement.
final class Params {

  private Params() {}

  static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
  }

  private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    switch (value) {
      case Optional<?> some when some.isPresent() -> bind(statement, at, some.get());
      case Optional<?> _ -> statement.setNull(at, Types.NULL);
      case UserId user -> statement.setLong(at, user.number());
      case PredictionId id -> statement.setLong(at, id.number());
      case RunId id -> statement.setLong(at, id.value());
      case TradingDay day -> statement.setObject(at, day.date());
      case Symbol symbol -> statement.setString(at, symbol.ticker());
      case EntryHash hash -> statement.setBytes(at, HexFormat.of().parseHex(hash.hex()));
      case SecretHash hash -> statement.setBytes(at, HexFormat.of().parseHex(hash.hex()));
      case byte[] bytes -> statement.setBytes(at, bytes);
      case UUID id -> statement.setObject(at, id);
      case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
      case LocalDate date -> statement.setObject(at, date);
      // Without a type of its own, so that the server takes it for the enum it expects.
      case Enum<?> constant -> statement.setObject(at, constant.name(), Types.OTHER);
      case BigDecimal number -> statement.setBigDecimal(at, number);
      case Long number -> statement.setLong(at, number);
      case Integer number -> statement.setInt(at, number);
      case Boolean flag -> statement.setBoolean(at, flag);
      case String text -> statement.setString(at, text);
      case SqlArray array -> statement.setArray(at, array.in(statement.getConnection()));
      default ->
          throw new IllegalArgumentException("no column is made for " + value.getClass().getName());
    }
  }
}
