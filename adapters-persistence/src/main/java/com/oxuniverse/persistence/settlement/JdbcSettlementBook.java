package com.oxuniverse.persistence.settlement;

import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.settlement.DaySummary;
import com.oxuniverse.application.settlement.SettlementRow;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.settlement.CorrectionEffect;
import com.oxuniverse.domain.settlement.CorrectionPreview;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import com.oxuniverse.persistence.outbox.OutboxBell;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

@Singleton
final class JdbcSettlementBook implements SettlementBook {

  private static final String ANNOUNCE =
      """
      INSERT INTO outbox (topic, group_key, dedup_id, payload, created_at)
      SELECT
        'symbol-settled', day, 'symbol-settled:' || day || ':' || symbol || ':' || revision,
        jsonb_build_object(
          'tradingDay', day, 'symbol', symbol, 'revision', revision, 'outcome', outcome),
        computed_at
      FROM (SELECT ?::text, ?::text, ?::int, ?::text, ?::timestamptz)
        AS settled (day, symbol, revision, outcome, computed_at)
      """;

  private static final String SETTLED_ON =
      "SELECT DISTINCT symbol FROM settlements WHERE trading_day = ?";

  private static final String FIND =
      """
      SELECT * FROM settlements WHERE trading_day = ? AND symbol = ?
      ORDER BY revision DESC LIMIT 1
      """;

  private static final String PAGE =
      """
      SELECT DISTINCT ON (symbol) * FROM settlements
      WHERE trading_day = ? AND symbol > ?
      ORDER BY symbol, revision DESC LIMIT ?
      """;

  private final Sql sql;
  private final UnitOfWork unitOfWork;
  private final SessionStore sessions;
  private final OutboxBell bell;
  private final ReentrantLock oneLine = new ReentrantLock();

  JdbcSettlementBook(Sql sql, UnitOfWork unitOfWork, SessionStore sessions, OutboxBell bell) {
    this.sql = sql;
    this.unitOfWork = unitOfWork;
    this.sessions = sessions;
    this.bell = bell;
  }

  @Override
  public boolean book(SymbolSettlement settlement) {
    return book(settlement, () -> {});
  }

  /// One caller at a time: two would only wait for each other, with twice as many connections.
  @Override
  public void bookInOrder(List<SymbolSettlement> settlements) {
    Sql.requireNoUnitOfWork();
    oneLine.lock();
    try {
      new SettlementLine(
              (settlement, awaitTurn) -> unitOfWork.execute(() -> book(settlement, awaitTurn)))
          .run(settlements);
    } finally {
      oneLine.unlock();
    }
  }

  /// The row comes first: whoever books the same revision waits there, and then finds it done.
  ///
  /// @param awaitTurn returns once points may be moved
  private boolean book(SymbolSettlement settlement, Runnable awaitTurn) {
    Sql.requireUnitOfWork();
    boolean isOurs = sql.update(SettlementRows.ADD, SettlementRows.values(settlement)) == 1;
    if (isOurs) {
      var judgement = new JudgementValues(settlement);
      var payout = sql.one(judgement.sql().apply, Payout::read, judgement.values());
      awaitTurn.run();
      payout.book(settlement, sql);
      announce(settlement);
    }
    return isOurs;
  }

  private void announce(SymbolSettlement settlement) {
    sql.update(
        ANNOUNCE,
        settlement.day().toString(),
        settlement.symbol(),
        settlement.revision(),
        settlement.judged().verdict().outcome().map(Enum::name),
        settlement.computedAt());
    bell.ringAfterCommit();
  }

  @Override
  public CorrectionPreview preview(SymbolSettlement settlement) {
    var judgement = new JudgementValues(settlement);
    return new CorrectionPreview(
        settlement,
        sql.list(judgement.sql().preview, JdbcSettlementBook::effect, judgement.values()));
  }

  private static CorrectionEffect effect(Row row) throws SQLException {
    return new CorrectionEffect(
        row.user("user_id"),
        row.constant(PredictionStatus.class, "before"),
        row.constant(PredictionStatus.class, "after"),
        row.number("reversed"),
        row.number("awarded"));
  }

  @Override
  public Set<Symbol> settledOn(TradingDay day) {
    return Set.copyOf(sql.list(SETTLED_ON, row -> row.symbol("symbol"), day));
  }

  @Override
  public Optional<SettlementRow> find(TradingDay day, Symbol symbol) {
    return sql.first(FIND, SettlementRows::read, day, symbol);
  }

  @Override
  public Slice<SettlementRow> page(TradingDay day, Optional<Symbol> after, int limit) {
    var behind = after.map(Symbol::ticker).orElse("");
    return Slice.of(sql.list(PAGE, SettlementRows::read, day, behind, limit + 1), limit);
  }

  @Override
  public Optional<DaySummary> summary(TradingDay day) {
    return sessions.find(day).map(this::summary);
  }

  private DaySummary summary(TradingSession session) {
    var counts = new DayCounts(sql.list(DayCounts.SELECT, DayCounts.Count::read, session.day()));
    long cancelled = sql.one(DayCounts.CANCELLED, row -> row.number("picks"), session.day());
    return new DaySummary(
        session.day(),
        session.phase(),
        session.settledAt(),
        session
            .settledAt()
            .flatMap(end -> session.settlingAt().map(start -> Duration.between(start, end))),
        counts.totals(cancelled),
        counts.voidReasons(),
        counts.symbols());
  }
}
