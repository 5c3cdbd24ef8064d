package com.oxuniverse.persistence.database;

import com.oxuniverse.application.port.out.Scene;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.util.List;

/// Days on which every player picks every symbol at 100 dollars, put into the tables at once: so
/// many picks that pages and plans are those of a real game.
///
/// On the first symbol all pick UP; on the others UP and DOWN take turns.
///
/// @param players how many; their ids begin with 1
public record BusyDays(TestWorld world, int players, List<Symbol> symbols) {

  private static final String PLAYERS =
      "INSERT INTO users (id, nickname) SELECT i, 'player' || i FROM generate_series(1, ?) AS i";

  private static final String SLOTS =
      """
      INSERT INTO user_daily_stats (
        user_id, trading_day, base, ad_unlocks, refills, taken, returned)
      SELECT id, ?, 3, 0, ?, ?, 0 FROM users
      """;

  private static final String PICKS =
      """
      INSERT INTO predictions (
        user_id, trading_day, symbol, live_symbol, choice, submitted_at, locks_at,
        snapshot_price, snapshot_at, snapshot_source, rules_version)
      SELECT u.id, ?, s.symbol, s.symbol,
        CASE WHEN s.n = 1 OR (u.id + s.n) % 2 = 0 THEN 'UP' ELSE 'DOWN' END::choice,
        ?, ?, 100, ?, 'test', ?
      FROM users u, unnest(?) WITH ORDINALITY AS s (symbol, n)
      ORDER BY u.id, s.n
      """;

  /// In an empty world. Nobody tidies up its tables behind our back: how much room a page has then
  /// would depend on when that happens.
  public static BusyDays in(TestWorld world, int players, List<Symbol> symbols) {
    world.asSuperuser("ALTER TABLE crypto.predictions SET (autovacuum_enabled = off)");
    world.asSuperuser("ALTER TABLE crypto.points_accounts SET (autovacuum_enabled = off)");
    world.sql().update(PLAYERS, players);
    return new BusyDays(world, players, symbols);
  }

  public void play(TradingDay day) {
    var scene = new Scene(world.storage());
    scene.open(day, symbols.toArray(Symbol[]::new));
    int rules = scene.rules().number();
    int picks = symbols.size();
    world.sql().update(SLOTS, day, picks, picks);
    world
        .sql()
        .update(
            PICKS,
            day,
            Scene.at(day, "10:00"),
            Scene.at(day, "23:59"),
            Scene.at(day, "09:00"),
            rules,
            SqlArray.ofTexts(symbols, Symbol::ticker));
  }

  /// Lets the planner know how much there is, and leaves no dead rows to be counted.
  public void tidyUp() {
    world.asSuperuser("VACUUM (ANALYZE) crypto.predictions, crypto.points_accounts");
    world.asSuperuser("VACUUM (ANALYZE) crypto.points_ledger, crypto.session_control");
  }
}
