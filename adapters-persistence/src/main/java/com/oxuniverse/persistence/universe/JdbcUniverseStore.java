package com.oxuniverse.persistence.universe;

import com.oxuniverse.application.port.out.UniverseStore;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.universe.Universe;
import com.oxuniverse.persistence.database.AdvisoryLock;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.database.SqlArray;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Singleton
final class JdbcUniverseStore implements UniverseStore {

  private static final String FIND =
      "SELECT symbol FROM active_universe WHERE trading_day = ? ORDER BY seq";

  /// Every pick's foreign key wants a share of its symbol's row.
  private static final String LOCK = FIND + " FOR UPDATE";

  private static final String LAST_DAY_BEFORE =
      "SELECT max(trading_day) AS trading_day FROM active_universe WHERE trading_day < ?";

  private static final String REMOVE_OTHERS =
      "DELETE FROM active_universe WHERE trading_day = ? AND symbol <> ALL (?)";

  private static final String PUT =
      """
      INSERT INTO active_universe AS u (trading_day, symbol, seq)
      SELECT ?, symbol, seq FROM unnest(?) WITH ORDINALITY AS wanted (symbol, seq)
      ON CONFLICT (trading_day, symbol) DO UPDATE SET seq = excluded.seq WHERE u.seq <> excluded.seq
      """;

  private static final String WITH_LIVE_PICKS =
      """
      SELECT symbol FROM unnest(?) AS asked (symbol)
      WHERE EXISTS (
        SELECT FROM predictions p
        WHERE p.trading_day = ? AND p.symbol = asked.symbol AND p.cancelled_at IS NULL)
      """;

  private final Sql sql;

  JdbcUniverseStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Universe> find(TradingDay day) {
    return read(FIND, day);
  }

  @Override
  public Optional<Universe> latestBefore(TradingDay day) {
    return sql.one(LAST_DAY_BEFORE, row -> row.optionalDay("trading_day"), day).flatMap(this::find);
  }

  @Override
  public Optional<Universe> lock(TradingDay day) {
    AdvisoryLock.UNIVERSE_OF_DAY.take(sql, (int) day.date().toEpochDay());
    return read(LOCK, day);
  }

  private Optional<Universe> read(String select, TradingDay day) {
    var symbols = sql.list(select, row -> row.symbol("symbol"), day);
    return symbols.isEmpty() ? Optional.empty() : Optional.of(new Universe(day, symbols));
  }

  @Override
  public void replace(Universe universe) {
    Sql.requireUnitOfWork();
    var symbols = texts(universe.symbols());
    sql.update(REMOVE_OTHERS, universe.day(), symbols);
    sql.update(PUT, universe.day(), symbols);
  }

  @Override
  public Set<Symbol> withLivePicks(TradingDay day, Set<Symbol> symbols) {
    return Set.copyOf(
        sql.list(WITH_LIVE_PICKS, row -> row.symbol("symbol"), texts(List.copyOf(symbols)), day));
  }

  private static SqlArray texts(List<Symbol> symbols) {
    return SqlArray.ofTexts(symbols, Symbol::ticker);
  }
}
