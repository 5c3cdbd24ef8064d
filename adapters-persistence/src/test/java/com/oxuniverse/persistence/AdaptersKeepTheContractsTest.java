package com.oxuniverse.persistence;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.account.LinkedIdentity;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.ViewActivity.Picked;
import com.oxuniverse.application.port.out.Accounts;
import com.oxuniverse.application.port.out.AccountsContract;
import com.oxuniverse.application.port.out.Activity;
import com.oxuniverse.application.port.out.ActivityContract;
import com.oxuniverse.application.port.out.AnswerStoreContract;
import com.oxuniverse.application.port.out.ApiKeys;
import com.oxuniverse.application.port.out.ApiKeysContract;
import com.oxuniverse.application.port.out.AuditTrailContract;
import com.oxuniverse.application.port.out.BatchRunsContract;
import com.oxuniverse.application.port.out.EodPricesContract;
import com.oxuniverse.application.port.out.ErrorLogContract;
import com.oxuniverse.application.port.out.ErrorRecords;
import com.oxuniverse.application.port.out.ErrorRecordsContract;
import com.oxuniverse.application.port.out.Identities;
import com.oxuniverse.application.port.out.IdentitiesContract;
import com.oxuniverse.application.port.out.Integrity;
import com.oxuniverse.application.port.out.IntegrityContract;
import com.oxuniverse.application.port.out.Leftovers;
import com.oxuniverse.application.port.out.LeftoversContract;
import com.oxuniverse.application.port.out.PersonalRecords;
import com.oxuniverse.application.port.out.PersonalRecordsContract;
import com.oxuniverse.application.port.out.PickDeskContract;
import com.oxuniverse.application.port.out.PickHistoryContract;
import com.oxuniverse.application.port.out.PlayersContract;
import com.oxuniverse.application.port.out.PointsLedgerContract;
import com.oxuniverse.application.port.out.RulesBookContract;
import com.oxuniverse.application.port.out.SessionStoreContract;
import com.oxuniverse.application.port.out.Sessions;
import com.oxuniverse.application.port.out.SessionsContract;
import com.oxuniverse.application.port.out.SettlementBookContract;
import com.oxuniverse.application.port.out.SettlementEqualsDomainContract;
import com.oxuniverse.application.port.out.SettlementOrderContract;
import com.oxuniverse.application.port.out.SettlementViewsContract;
import com.oxuniverse.application.port.out.SignInStates;
import com.oxuniverse.application.port.out.SignInStatesContract;
import com.oxuniverse.application.port.out.SlotStoreContract;
import com.oxuniverse.application.port.out.SnapshotGapsContract;
import com.oxuniverse.application.port.out.UnitOfWorkContract;
import com.oxuniverse.application.port.out.UniverseStoreContract;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.persistence.database.Row;
import com.oxuniverse.persistence.database.TestWorld;
import com.oxuniverse.persistence.operations.Meddling;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/// The adapters keep the ports' contracts on real PostgreSQL.
@Tag("integration")
class AdaptersKeepTheContractsTest {

  private static final String ERRORS =
      """
      SELECT *,
        ARRAY(SELECT key FROM jsonb_each_text(context) ORDER BY key) AS names,
        ARRAY(SELECT value FROM jsonb_each_text(context) ORDER BY key) AS values
      FROM error_logs ORDER BY id
      """;

  private static TestWorld world;

  @BeforeAll
  static void createTheWorld() {
    world = TestWorld.create();
  }

  @AfterAll
  static void closeTheWorld() {
    world.close();
  }

  private static Ports.Storage emptyWorld() {
    world.empty();
    return world.storage();
  }

  @Nested
  class JdbcUnitOfWork extends UnitOfWorkContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcSessionStore extends SessionStoreContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcUniverseStore extends UniverseStoreContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcPlayers extends PlayersContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcIdentities extends IdentitiesContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Identities identities() {
      return world.get(Identities.class);
    }

    @Override
    protected void suspend(UserId user) {
      world.sql().update("UPDATE users SET status = 'SUSPENDED' WHERE id = ?", user);
    }

    @Override
    protected void chooseNickname(UserId user, Nickname nickname) {
      world
          .sql()
          .update(
              "UPDATE users SET nickname = ?, nickname_chosen = true WHERE id = ?",
              nickname.text(),
              user);
    }

    @Override
    protected Optional<Instant> lastSignIn(UserId user) {
      return world
          .sql()
          .one(
              "SELECT last_login_at FROM users WHERE id = ?",
              row -> row.optionalInstant("last_login_at"),
              user);
    }
  }

  @Nested
  class JdbcSignInStates extends SignInStatesContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected SignInStates states() {
      return world.get(SignInStates.class);
    }
  }

  @Nested
  class JdbcRulesBook extends RulesBookContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcSlotStore extends SlotStoreContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcPickDesk extends PickDeskContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcPickHistory extends PickHistoryContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcPointsLedger extends PointsLedgerContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcEodPrices extends EodPricesContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcSettlementBook extends SettlementBookContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcSettlementOrder extends SettlementOrderContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcSettlementViews extends SettlementViewsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcSettlementEqualsDomain extends SettlementEqualsDomainContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected int days() {
      return 60;
    }
  }

  @Nested
  class JdbcAuditTrail extends AuditTrailContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected List<AdminAct> recorded() {
      return world
          .sql()
          .list(
              "SELECT * FROM admin_audit ORDER BY id",
              row ->
                  new AdminAct(
                      row.text("who"),
                      row.text("action"),
                      row.text("target"),
                      row.text("before"),
                      row.text("after"),
                      row.text("reason"),
                      row.instant("at")));
    }
  }

  @Nested
  class JdbcErrorLog extends ErrorLogContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected List<LoggedError> recorded() {
      return world.sql().list(ERRORS, AdaptersKeepTheContractsTest::error);
    }
  }

  private static LoggedError error(Row row) throws SQLException {
    return new LoggedError(
        row.constant(LoggedError.Type.class, "type"),
        row.day("trading_day"),
        row.constant(LoggedError.Severity.class, "severity"),
        context(row),
        row.instant("created_at"));
  }

  private static Map<String, String> context(Row row) throws SQLException {
    var names = (String[]) row.result().getArray("names").getArray();
    var values = (String[]) row.result().getArray("values").getArray();
    return IntStream.range(0, names.length)
        .boxed()
        .collect(Collectors.toMap(i -> names[i], i -> values[i]));
  }

  @Nested
  class JdbcAccounts extends AccountsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Accounts accounts() {
      return world.get(Accounts.class);
    }

    @Override
    protected void letPredict(UserId user, Instant until) {
      world
          .sql()
          .update(
              """
              INSERT INTO api_keys (user_id, name, hint, hash, scopes, created_at, expires_at)
              VALUES (?, 'bot', 'oxk_1234', sha256(?::text::bytea), '{PREDICT}', now(), ?)
              """,
              user,
              user.toString(),
              until);
    }
  }

  @Nested
  class JdbcPersonalRecords extends PersonalRecordsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected PersonalRecords records() {
      return world.get(PersonalRecords.class);
    }

    @Override
    protected void link(UserId user, LinkedIdentity identity) {
      world
          .sql()
          .update(
              """
              INSERT INTO user_identities
                (issuer, subject, user_id, provider, provider_nickname, created_at)
              VALUES (?, ?, ?, ?, ?, ?)
              """,
              "https://" + identity.provider(),
              user.toString(),
              user,
              identity.provider(),
              identity.nickname(),
              identity.since());
    }
  }

  @Nested
  class JdbcSnapshotGaps extends SnapshotGapsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcLeftovers extends LeftoversContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Leftovers leftovers() {
      return world.get(Leftovers.class);
    }

    @Override
    protected void event(String id, Instant written, Optional<Instant> published) {
      world
          .sql()
          .update(
              """
              INSERT INTO outbox (
                topic, group_key, dedup_id, payload, created_at, written_at, published_at)
              VALUES ('day-settled', ?, ?, '{}', ?, ?, ?)
              """,
              id,
              id,
              written,
              written,
              published);
    }

    @Override
    protected void consumed(String message, Instant at) {
      world.sql().update("INSERT INTO consumed_messages VALUES ('somebody', ?, ?)", message, at);
    }
  }

  @Nested
  class JdbcBatchRuns extends BatchRunsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }
  }

  @Nested
  class JdbcAnswerStore extends AnswerStoreContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected void whileInFlight(RequestKey key, Runnable meanwhile) {
      world.inUnitOfWork(() -> {
        storage.answers().claim(key, Instant.EPOCH);
        onAnotherThread(meanwhile);
        return key;
      });
    }
  }

  @Nested
  class JdbcSessions extends SessionsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Sessions sessions() {
      return world.get(Sessions.class);
    }

    @Override
    protected void become(UserId user, Player.Status status) {
      setStatus(user, status);
    }
  }

  @Nested
  class JdbcApiKeys extends ApiKeysContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected ApiKeys keys() {
      return world.get(ApiKeys.class);
    }

    @Override
    protected void become(UserId user, Player.Status status) {
      setStatus(user, status);
    }
  }

  @Nested
  class JdbcIntegrity extends IntegrityContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Integrity integrity() {
      return world.get(Integrity.class);
    }

    @Override
    protected void spoil(IntegrityCheck check) {
      Meddling.with(world, Meddling.onceWith(check));
    }
  }

  @Nested
  class JdbcErrorRecords extends ErrorRecordsContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected ErrorRecords records() {
      return world.get(ErrorRecords.class);
    }
  }

  @Nested
  class JdbcActivity extends ActivityContract {
    @Override
    protected Ports.Storage emptyStorage() {
      return emptyWorld();
    }

    @Override
    protected Activity activity() {
      return world.get(Activity.class);
    }

    @Override
    protected void become(UserId user, Player.Status status) {
      setStatus(user, status);
    }

    @Override
    protected void submitted(TradingDay day, Picked picked) {
      world
          .sql()
          .update(
              "INSERT INTO submission_counts (trading_day, symbol, up, down) VALUES (?, ?, ?, ?)",
              day,
              picked.symbol(),
              picked.up(),
              picked.down());
    }
  }

  private static void setStatus(UserId user, Player.Status status) {
    world.sql().update("UPDATE users SET status = ? WHERE id = ?", status, user);
  }

  private static void onAnotherThread(Runnable work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(work).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
