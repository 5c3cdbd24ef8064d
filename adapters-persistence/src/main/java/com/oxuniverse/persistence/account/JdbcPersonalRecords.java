package com.oxuniverse.persistence.account;

import com.oxuniverse.application.account.LinkedIdentity;
import com.oxuniverse.application.account.SlotsOfDay;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.out.PersonalRecords;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcPersonalRecords implements PersonalRecords {

  private static final LocalDate AFTER_ALL_DAYS = LocalDate.of(9999, 12, 31);

  private static final String IDENTITIES =
      """
      SELECT provider, provider_nickname, created_at FROM user_identities
      WHERE user_id = ? ORDER BY created_at, issuer, subject
      """;

  private static final String SLOTS =
      """
      SELECT trading_day, base, ad_unlocks, refills, taken, returned FROM user_daily_stats
      WHERE user_id = ? AND trading_day < ? ORDER BY trading_day DESC LIMIT ?
      """;

  private final Sql sql;

  JdbcPersonalRecords(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<LinkedIdentity> identities(UserId user) {
    return sql.list(IDENTITIES, JdbcPersonalRecords::identity, user);
  }

  private static LinkedIdentity identity(Row row) throws SQLException {
    return new LinkedIdentity(
        row.text("provider"), row.text("provider_nickname"), row.instant("created_at"));
  }

  @Override
  public Slice<SlotsOfDay> slots(UserId user, Optional<TradingDay> before, int limit) {
    var behind = before.map(TradingDay::date).orElse(AFTER_ALL_DAYS);
    return Slice.of(sql.list(SLOTS, JdbcPersonalRecords::slots, user, behind, limit + 1), limit);
  }

  private static SlotsOfDay slots(Row row) throws SQLException {
    return new SlotsOfDay(
        row.day("trading_day"),
        row.integer("base"),
        row.integer("ad_unlocks"),
        row.integer("refills"),
        row.integer("taken"),
        row.integer("returned"));
  }
}
