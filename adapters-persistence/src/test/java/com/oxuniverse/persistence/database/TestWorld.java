package com.oxuniverse.persistence.database;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.port.out.AnswerStore;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.BatchRuns;
import com.oxuniverse.application.port.out.EodPrices;
import com.oxuniverse.application.port.out.ErrorLog;
import com.oxuniverse.application.port.out.Outbox;
import com.oxuniverse.application.port.out.PickDesk;
import com.oxuniverse.application.port.out.PickHistory;
import com.oxuniverse.application.port.out.Players;
import com.oxuniverse.application.port.out.PointsLedger;
import com.oxuniverse.application.port.out.RulesBook;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SettlementBook;
import com.oxuniverse.application.port.out.SlotStore;
import com.oxuniverse.application.port.out.SnapshotGaps;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.port.out.UniverseStore;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.function.Supplier;

/// The adapters on a database of their own.
public final class TestWorld implements AutoCloseable {

  /// As many connections as a world has.
  public static final int POOL_SIZE = TestServer.POOL_SIZE;

  /// Without triggers, for the tables that keep history refuse to be emptied.
  private static final String EMPTY =
      """
      SET session_replication_role = replica;
      SET search_path = crypto;
      DELETE FROM api_keys;
      DELETE FROM refresh_tokens;
      DELETE FROM sessions;
      DELETE FROM oauth_states;
      DELETE FROM user_identities;
      DELETE FROM rate_limits;
      DELETE FROM submission_counts;
      DELETE FROM error_logs;
      DELETE FROM admin_audit;
      DELETE FROM idempotency_keys;
      DELETE FROM batch_runs;
      DELETE FROM outbox;
      UPDATE outbox_lanes SET holder = NULL, held_until = NULL, taken_at = DEFAULT;
      DELETE FROM consumed_messages;
      DELETE FROM submission_counts;
      DELETE FROM settlements;
      DELETE FROM eod_prices;
      DELETE FROM points_ledger;
      DELETE FROM points_accounts;
      DELETE FROM predictions;
      DELETE FROM ad_unlocks;
      DELETE FROM cooldown_timers;
      DELETE FROM user_daily_stats;
      DELETE FROM active_universe;
      DELETE FROM session_control;
      DELETE FROM game_rules;
      DELETE FROM users;
      """;

  private final DatabaseAddress address;
  private final ApplicationContext context;

  private TestWorld(DatabaseAddress address, Database database) {
    this.address = address;
    this.context = ApplicationContext.builder().build();
    context.registerSingleton(Database.class, database);
    context.start();
  }

  public static TestWorld create() {
    var address = TestServer.freshDatabase();
    return new TestWorld(address, Database.open(address));
  }

  public static TestWorld createForReplay() {
    var address = TestServer.freshDatabase();
    return new TestWorld(address, Database.openForReplay(address));
  }

  /// The same database once more, as another instance of the game sees it.
  public TestWorld secondInstance() {
    return new TestWorld(address, Database.open(address));
  }

  public DatabaseAddress address() {
    return address;
  }

  public Ports.Storage storage() {
    return new Ports.Storage(
        get(UnitOfWork.class),
        get(SessionStore.class),
        get(UniverseStore.class),
        get(PickDesk.class),
        get(PickHistory.class),
        get(SlotStore.class),
        get(SettlementBook.class),
        get(EodPrices.class),
        get(PointsLedger.class),
        get(Players.class),
        get(RulesBook.class),
        get(AnswerStore.class),
        get(AuditTrail.class),
        get(ErrorLog.class),
        get(SnapshotGaps.class),
        get(Outbox.class),
        get(BatchRuns.class));
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public Sql sql() {
    return get(Sql.class);
  }

  public <T> T inUnitOfWork(Supplier<T> work) {
    return get(UnitOfWork.class).execute(work);
  }

  public void empty() {
    asSuperuser(EMPTY);
  }

  /// Runs statements that the game itself may not.
  public void asSuperuser(String sql) {
    try (var connection = TestServer.superuser(address);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    var database = get(Database.class);
    context.close();
    database.close();
  }
}
