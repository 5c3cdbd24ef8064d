package com.oxuniverse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.bootstrap.deploy.Metrics;
import com.oxuniverse.bootstrap.process.FirstStart;
import com.oxuniverse.bootstrap.process.JavaProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The service as it is started, over its schedules, queues and workers, and what its operators see
/// of it.
@Tag("integration")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OwnDaysTest {

  /// There are none before picks are decided and cooldowns end.
  private static final Set<String> LATER =
      Set.of("ox_win_rate", "ox_picks_void_no_snapshot", "ox_cooldown_refill_seconds_mean");

  private static final Pattern TRADING_DAY = Pattern.compile("\"tradingDay\":\"([0-9-]+)\"");

  @TempDir Path home;

  @Test
  void days_pass_without_anybody_and_operators_see_it() throws Exception {
    FirstStart.copyTo(home);
    int port = freePort();
    var game = new GameProcess(home);
    var settings =
        Map.of(
            "OX_HTTP_PORT", "0",
            "OX_OPS_PORT", Integer.toString(port),
            "OX_CLOCK_START", "2025-01-14",
            "OX_CLOCK_SPEED", "2880",
            // Shortly before New York opens, so that the day is soon over.
            "OX_RULES_TIMETABLE_UNIVERSE_AT", "23:00",
            "OX_RULES_TIMETABLE_DAY_START", "23:30",
            "OX_LIMITS_ENABLED", "false");
    try (var running = game.ox(settings, "run")) {
      var service = GameProcess.address(running);
      var operators = URI.create("http://127.0.0.1:" + port);
      var admin = "Bearer " + adminToken(game);

      var day = settledDay(service, admin);
      assertThat(get(service, "/api/v1/settlements/" + day, admin)).contains("\"AAPL\"");
      assertThat(get(service, "/api/v1/admin/integrity/check", admin)).contains("\"clean\":true");
      assertThat(get(service, "/api/v1/batch/queues", admin)).contains("\"ox-points-award.fifo\"");
      assertThat(get(service, "/api/v1/admin/monitoring/batch", admin)).contains("EOD_COLLECT");

      assertThat(GameProcess.get(operators, "/health/readiness").statusCode()).isEqualTo(200);
      assertThat(GameProcess.get(operators, "/health/liveness").statusCode()).isEqualTo(200);
      assertThat(GameProcess.get(service, "/prometheus").statusCode()).isEqualTo(404);
      assertThat(metrics(operators)).containsAll(drawn());
      running.terminate();
      running.awaitExit();
    }
  }

  /// What the dashboard and the alerts look at.
  private static Set<String> drawn() {
    return Metrics.KNOWN.stream()
        .filter(it -> it.contains("_") && !LATER.contains(it))
        .collect(Collectors.toSet());
  }

  private static Set<String> metrics(URI operators) throws Exception {
    return GameProcess.get(operators, "/prometheus")
        .body()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Stream.of(line.split("[ {]", 2)).limit(1))
        .collect(Collectors.toSet());
  }

  /// The first that was settled, whichever that is: on a slow machine days may pass before the
  /// service is there. The test's own time limit ends it if none is.
  private static String settledDay(URI service, String admin) throws Exception {
    while (true) {
      var settled = "/api/v1/batch/jobs?job=SETTLEMENT_RUN&runStatus=SUCCEEDED";
      var day = TRADING_DAY.matcher(get(service, settled, admin));
      if (day.find()) {
        return day.group(1);
      }
    }
  }

  private static String get(URI service, String path, String admin) throws Exception {
    return GameProcess.get(service, path, "Authorization", admin).body();
  }

  private static String adminToken(GameProcess game) throws Exception {
    try (JavaProcess token = game.ox("token", "--user", "boss", "--admin")) {
      return token.remainingLines().getLast();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
