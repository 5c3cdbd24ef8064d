package com.oxuniverse.bootstrap.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.bootstrap.access.Node;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.postgres.PostgresServer;
import com.oxuniverse.bootstrap.process.FirstStart;
import com.oxuniverse.bootstrap.wiring.Game;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import com.oxuniverse.persistence.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances of the service on one database: a second one is no second allowance.
@Tag("integration")
class SharedLimitsOfNodesTest {

  private static final String OWN = "/api/v1/users/me/points/balance";
  private static final String PUBLIC = "/.well-known/jwks.json";

  private static final int FAILURES = 10;

  /// So few that none comes back while the test runs.
  private static final Map<String, String> SHARED =
      Map.of(
          "OX_LIMITS_SHARED", "true",
          "OX_LIMITS_READ", "4",
          "OX_LIMITS_ANONYMOUS", "4",
          "OX_LIMITS_FAILED_SIGN_IN", Integer.toString(FAILURES),
          "OX_HTTP_TRUSTED_PROXIES", "127.0.0.1",
          "OX_HTTP_PUBLIC_URL", "https://ox.example");

  @TempDir private static Path folder;

  private static PostgresServer server;
  private static Node one;
  private static Node other;

  @BeforeAll
  static void start() {
    FirstStart.copyTo(folder);
    var home = OxHome.at(folder);
    server = EmbeddedPostgresServer.start(home);
    server.createDatabaseIfAbsent(Game.DATABASE);
    var address = GameDatabase.address(server, Game.DATABASE, 4);
    one = new Node(home, address, SHARED);
    other = new Node(home, address, SHARED);
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
    server.close();
  }

  @Test
  void a_user_has_one_allowance_on_both() throws IOException, InterruptedException {
    var bearer = "Bearer " + one.token("mina");
    for (int i = 0; i < 2; i++) {
      assertThat(one.get(OWN, "Authorization", bearer).statusCode()).isEqualTo(200);
      assertThat(other.get(OWN, "Authorization", bearer).statusCode()).isEqualTo(200);
    }

    var refused = other.get(OWN, "Authorization", bearer);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"read\";q=4;w=60");
    assertThat(one.get(OWN, "Authorization", bearer).statusCode()).isEqualTo(429);
    assertThat(one.get(OWN, "Authorization", "Bearer " + one.token("juno")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void so_has_an_address() throws IOException, InterruptedException {
    var client = new String[] {"X-Forwarded-For", "192.0.2.1"};
    for (int i = 0; i < 2; i++) {
      assertThat(one.get(PUBLIC, client).statusCode()).isEqualTo(200);
      assertThat(other.get(PUBLIC, client).statusCode()).isEqualTo(200);
    }
    assertThat(one.get(PUBLIC, client).statusCode()).isEqualTo(429);
    assertThat(other.get(PUBLIC, client).statusCode()).isEqualTo(429);
  }

  @Test
  void wrong_tokens_at_one_are_held_against_an_address_at_the_other()
      throws IOException, InterruptedException {
    var wrong = new String[] {"X-Forwarded-For", "192.0.2.2", "Authorization", "Bearer wrong"};

    assertThat(refusedUntilShutOut(one, wrong)).isGreaterThanOrEqualTo(FAILURES);

    // The other learns of it by the first that it lets through.
    assertThat(refusedUntilShutOut(other, wrong)).isLessThan(FAILURES / 2);
  }

  /// How often a node says that a token is wrong, until it does not look at it any more.
  private static int refusedUntilShutOut(Node node, String... headers)
      throws IOException, InterruptedException {
    int refused = 0;
    while (node.get(OWN, headers).statusCode() == 401) {
      assertThat(++refused).isLessThan(10 * FAILURES);
    }
    assertThat(node.get(OWN, headers).statusCode()).isEqualTo(429);
    return refused;
  }

  @Test
  void behind_tls_browsers_are_told_to_stay_with_it() throws IOException, InterruptedException {
    assertThat(
            one.get(PUBLIC, "X-Forwarded-For", "192.0.2.3")
                .headers()
                .firstValue("Strict-Transport-Security"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("max-age=31536000"));
  }

  @Test
  void when_nobody_can_count_for_all_each_counts_by_itself()
      throws IOException, InterruptedException, SQLException {
    server.createDatabaseIfAbsent("alone");
    var address = GameDatabase.address(server, "alone", 4);
    try (var node = new Node(OxHome.at(folder), address, SHARED)) {
      execute(address, "DROP TABLE crypto.rate_limits");
      for (int i = 0; i < 4; i++) {
        assertThat(node.get(PUBLIC).statusCode()).isEqualTo(200);
      }
      assertThat(node.get(PUBLIC).statusCode()).isEqualTo(429);
    }
  }

  private static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
