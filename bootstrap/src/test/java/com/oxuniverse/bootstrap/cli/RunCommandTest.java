package com.oxuniverse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.bootstrap.process.FirstStart;
import com.oxuniverse.bootstrap.process.JavaProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RunCommandTest {

  private static final int TERMINATED = 128 + 15;

  @TempDir Path home;

  private GameProcess game;

  @BeforeEach
  void open() {
    game = new GameProcess(home);
  }

  @AfterEach
  void leaveNothingRunning() {
    processes().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void it_serves_lets_players_in_and_stops_in_order() throws Exception {
    try (var running = game.ox("run", "--port", "0")) {
      var address = GameProcess.address(running);
      assertThat(address.getHost()).isEqualTo("127.0.0.1");
      assertThat(GameProcess.get(address, "/api/v1/session/today").statusCode()).isEqualTo(200);

      var token = tokenOf("mina");
      var slots =
          GameProcess.get(address, "/api/v1/predictions/slots", "Authorization", "Bearer " + token);
      assertThat(slots.statusCode()).isEqualTo(200);

      running.terminate();
      assertThat(running.awaitExit()).isEqualTo(TERMINATED);
      assertThat(running.errors()).noneMatch(RunCommandTest::isOfStackTrace);
    }
    assertThat(processes()).isEmpty();
    assertThat(Files.readString(home.resolve("postgres/server.log")))
        .as("PostgreSQL was told to stop when nobody was connected any more")
        .contains("database system is shut down")
        .doesNotContain("terminating connection");
  }

  @Test
  void a_program_orders_jobs_by_the_token_that_is_set() throws Exception {
    var token = "0123456789abcdef0123456789abcdef";
    try (var running = game.ox(Map.of("OX_INTERNAL_TOKEN", token), "run", "--port", "0")) {
      var address = GameProcess.address(running);
      assertThat(ordered(address, token.replace('0', '1')).statusCode()).isEqualTo(401);
      var order = ordered(address, token);
      assertThat(order.statusCode()).as(order.body()).isEqualTo(202);
      assertThat(order.body()).contains("\"job\":\"INTEGRITY_RUN\"");
    }
  }

  private static HttpResponse<String> ordered(URI address, String token) throws Exception {
    return GameProcess.send(
        HttpRequest.newBuilder(address.resolve("/api/v1/batch/integrity/run"))
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.noBody()));
  }

  @Test
  void killed_at_any_time_it_comes_back_with_its_players_and_its_time() throws Exception {
    FirstStart.copyTo(home);
    try (var running = game.ox("run", "--port", "0")) {
      GameProcess.address(running);
      tokenOf("mina");
      running.kill();
    }
    try (var running = game.ox("run", "--port", "0")) {
      var address = GameProcess.address(running);
      var ledger =
          GameProcess.get(
              address,
              "/api/v1/users/me/points/ledger",
              "Authorization",
              "Bearer " + tokenOf("mina"));
      assertThat(ledger.body()).containsOnlyOnce("SIGNUP_BONUS");
    }
  }

  @Test
  void it_outlives_its_database() throws Exception {
    FirstStart.copyTo(home);
    try (var running = game.ox("run", "--port", "0")) {
      var address = GameProcess.address(running);
      var killed = postmaster();
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
      var statuses = new ArrayList<Integer>();
      do {
        statuses.add(GameProcess.get(address, "/api/v1/session/today").statusCode());
      } while (statuses.getLast() != 200 || postmaster() == killed);
      assertThat(statuses).isSubsetOf(200, 503);
      assertThat(tokenOf("mina")).isNotEmpty();
    }
  }

  @Test
  void told_to_stop_while_it_starts_it_leaves_nothing_running() throws Exception {
    try (var running = game.ox("run", "--port", "0")) {
      while (Files.notExists(postmasterPid()) && running.isAlive()) {
        Thread.sleep(Duration.ofMillis(5));
      }
      running.terminate();
      assertThat(running.awaitExit()).isEqualTo(TERMINATED);
      assertThat(running.errors()).noneMatch(RunCommandTest::isOfStackTrace);
    }
    assertThat(processes()).isEmpty();
  }

  private static boolean isOfStackTrace(String line) {
    return line.startsWith("\tat ") || line.contains("Exception");
  }

  private Path postmasterPid() {
    return home.resolve("postgres/cluster/data/postmaster.pid");
  }

  /// The process that the server names, or 0 while there is none.
  private long postmaster() {
    try {
      return Long.parseLong(Files.readAllLines(postmasterPid()).getFirst());
    } catch (IOException | NoSuchElementException e) {
      return 0;
    }
  }

  @Test
  void the_live_game_starts_without_a_network_serves_and_says_what_it_lacks() throws Exception {
    var nowhere =
        Map.of(
            "OX_MARKET_DATA_YAHOO_BASE_URL", "http://127.0.0.1:1",
            "OX_MARKET_DATA_YAHOO_COOKIE_URL", "http://127.0.0.1:1");
    try (var running = game.ox(nowhere, "run", "--live", "--port", "0")) {
      var address = GameProcess.address(running);
      assertThat(running.awaitLine(line -> line.contains("prices are"))).contains("real", "yahoo");
      assertThat(running.awaitLine(line -> line.contains("alpha-vantage.api-key"))).isNotEmpty();
      assertThat(running.awaitLine(line -> line.contains("check this machine's network")))
          .contains("yahoo");
      assertThat(GameProcess.get(address, "/api/v1/session/today").body())
          .contains("\"marketState\"");
      try (var token = game.ox("token", "--live", "--user", "mina")) {
        var price =
            GameProcess.get(
                address,
                "/api/v1/prices/current/AAPL",
                "Authorization",
                "Bearer " + token.remainingLines().getFirst());
        assertThat(price.statusCode()).isEqualTo(404);
        assertThat(price.body()).contains("PRICE_MISSING");
      }
      running.terminate();
      assertThat(running.awaitExit()).isEqualTo(TERMINATED);
    }
    assertThat(home.resolve("live/postgres")).exists();
    assertThat(home.resolve("postgres")).as("the simulated game's").doesNotExist();
  }

  @Test
  void vendors_that_cannot_be_asked_as_they_are_set_stop_the_live_game_with_a_sentence()
      throws Exception {
    assertRefused(
        game.ox(Map.of("OX_MARKET_DATA_PROVIDERS", "alpha-vantage"), "run", "--live"),
        "ox: ox.market-data.providers names nobody but Alpha Vantage, and ox.market-data.alpha-vantage.api-key is not set: set it, or add yahoo");
    assertRefused(
        game.ox(Map.of("OX_MARKET_DATA_YAHOO_BASE_URL", "yahoo"), "run", "--live"),
        "ox: ox.market-data.yahoo.base-url is 'yahoo' in the environment: it must be a web address (https://host/path)");
    try (var refused =
        game.ox(Map.of("OX_MARKET_DATA_ALPHA_VANTAGE_API_KEY", "two words"), "run", "--live")) {
      assertThat(refused.errors().getLast())
          .startsWith("ox: ox.market-data: ")
          .doesNotContain("two words");
      assertThat(refused.awaitExit()).isEqualTo(1);
    }
  }

  @Test
  void real_prices_in_made_up_time_are_refused() throws Exception {
    assertRefused(
        game.ox(Map.of("OX_MARKET_SOURCE", "live"), "run"),
        "ox: ox.market.source is live, so ox.clock.mode must be system: set both, or use ./ox run --live");
  }

  @Test
  void a_second_one_on_the_folder_is_refused() throws Exception {
    FirstStart.copyTo(home);
    try (var running = game.ox("run", "--port", "0")) {
      GameProcess.address(running);
      assertRefused(
          game.ox("run", "--port", "0"),
          "ox: The data folder %s is in use by another ox (process %d): stop that one, or set OX_HOME to another folder"
              .formatted(home, running.pid()));
    }
  }

  @Test
  void a_port_that_is_taken_is_refused_and_nothing_is_left_running() throws Exception {
    FirstStart.copyTo(home);
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(
          game.ox("run", "--port", Integer.toString(taken.getLocalPort())),
          "ox: 127.0.0.1 port %d cannot be listened on: stop what listens there, or choose another by --port"
              .formatted(taken.getLocalPort()));
    }
    assertThat(processes()).isEmpty();
  }

  @Test
  void a_wrong_setting_stops_it_with_a_sentence_that_names_it() throws Exception {
    assertRefused(
        game.ox(Map.of("OX_RULES_SLOTS_BASE", "many"), "run"),
        "ox: ox.rules.slots.base is 'many' in the environment: it must be a whole number");
    assertThat(home.resolve("postgres")).doesNotExist();
  }

  @Test
  void a_port_that_cannot_be_is_a_mistake_of_whoever_typed_it() throws Exception {
    try (var mistaken = game.ox("run", "--port", "65536")) {
      assertThat(mistaken.errors().getFirst())
          .isEqualTo("ox: --port 65536 is not within 0 to 65535");
      assertThat(mistaken.awaitExit()).isEqualTo(2);
    }
  }

  @Test
  void an_external_database_that_is_not_there_is_named_without_its_password() throws Exception {
    var external =
        Map.of(
            "OX_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/ox",
            "OX_DATABASE_USER", "ox",
            "OX_DATABASE_PASSWORD", "s3cret");
    try (var refused = game.ox(external, "run", "--port", "0")) {
      assertThat(refused.errors())
          .hasSize(1)
          .allMatch(line ->
              line.startsWith(
                  "ox: The database jdbc:postgresql://127.0.0.1:1/ox as ox cannot be opened: "))
          .noneMatch(line -> line.contains("s3cret"));
      assertThat(refused.awaitExit()).isEqualTo(1);
    }
  }

  private String tokenOf(String name) throws IOException, InterruptedException {
    try (var token = game.ox("token", "--user", name)) {
      var printed = token.remainingLines();
      assertThat(printed).hasSize(1);
      assertThat(token.awaitExit()).isZero();
      return printed.getFirst();
    }
  }

  private static void assertRefused(JavaProcess refused, String sentence)
      throws IOException, InterruptedException {
    try (refused) {
      assertThat(refused.errors().getLast()).isEqualTo(sentence);
      assertThat(refused.awaitExit()).isEqualTo(1);
    }
  }

  private List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(it ->
            it.info().command().filter(program -> program.startsWith(home.toString())).isPresent())
        .toList();
  }
}
