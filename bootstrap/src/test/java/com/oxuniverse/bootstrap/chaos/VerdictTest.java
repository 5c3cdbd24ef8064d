package com.oxuniverse.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.operations.IntegrityReport;
import com.oxuniverse.application.operations.IntegrityReport.Finding;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.DatabaseAccess;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.persistence.database.Database;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run of chaos would say of books that somebody has harmed.
@Tag("integration")
class VerdictTest {

  private static final Instant NOW = Instant.parse("2024-01-05T00:00:00Z");

  private static final String A_WIN_OF_NOBODY =
      """
      SET search_path = crypto;
      INSERT INTO users (id, nickname) VALUES (7, 'mina');
      INSERT INTO points_ledger (
        user_id, seq, delta, balance_after, created_at, trading_day, symbol, reason, ref_id,
        prev_hash, hash)
      SELECT 7, 1, 50, 50, now(), '2024-01-02', 'AAPL', 'PREDICTION_WIN',
        'win:2024-01-02:AAPL:7:1', head_hash, head_hash
      FROM points_accounts WHERE user_id = 7
      """;

  private static final String A_DAY_THAT_WAS_FORGOTTEN =
      """
      INSERT INTO crypto.session_control
        (trading_day, phase, predict_open_at, predict_cutoff_at, settle_ready_at)
      VALUES ('2024-01-02', 'SCHEDULED', '2024-01-01T21:00Z', '2024-01-02T14:59Z',
        '2024-01-02T21:15Z')
      """;

  @TempDir Path folder;

  private EmbeddedPostgresServer server;
  private DatabaseAccess access;

  @BeforeEach
  void open() {
    server = EmbeddedPostgresServer.start(OxHome.at(folder));
    server.createDatabaseIfAbsent(Books.DATABASE);
    Database.open(GameDatabase.address(server, Books.DATABASE, 2)).close();
    access = server.access(Books.DATABASE);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void harm(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> faults(List<AcknowledgedPick> acknowledged, Finding... findings)
      throws SQLException {
    var report = new IntegrityReport(NOW, Duration.ZERO, List.of(findings));
    return Verdict.on(access, acknowledged, report, 1).faults();
  }

  @Test
  void books_that_nobody_has_harmed_are_in_order() throws SQLException {
    assertThat(faults(List.of())).isEmpty();
  }

  @Test
  void a_pick_that_was_promised_and_is_not_there_is_lost() throws SQLException {
    assertThat(faults(List.of(new AcknowledgedPick(1, 7, "AAPL", "UP"))))
        .containsExactly("1 acknowledged picks lost or changed");
  }

  @Test
  void a_win_that_is_paid_without_a_pick_is_told() throws SQLException {
    harm(A_WIN_OF_NOBODY);
    assertThat(faults(List.of()))
        .containsExactly("1 picks paid otherwise than exactly once if won");
  }

  @Test
  void a_day_that_never_opened_is_told() throws SQLException {
    harm(A_DAY_THAT_WAS_FORGOTTEN);
    assertThat(faults(List.of())).containsExactly("1 days that never opened");
  }

  @Test
  void what_the_game_itself_finds_is_told() throws SQLException {
    assertThat(faults(List.of(), new Finding(IntegrityCheck.CHAINS_INTACT, 2, List.of("7"))))
        .containsExactly("2 violations of CHAINS_INTACT [7]");
  }
}
