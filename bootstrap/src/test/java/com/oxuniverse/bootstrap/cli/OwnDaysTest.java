package com.oxuniverse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.bootstrap.deploy.Metrics;
import com.oxuniverse.bootstrap.process.JavaProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

  @TempDir Path home;

  @Test
  void days_pass_without_anybody_and_operators_see_it() throws Exception {
    int port = freePort();
    var game = new GameProcess(home);
    var settings =
        Map.of(
            "OX_HTTP_PORT", "0",
            "OX_OPS_PORT", Integer.toString(port),
            "OX_CLOCK_START", "2025-01-14",
            "OX_CLOCK_SPEED", "2880",
            "OX_LIMITS_ENABLED", "false");
    try (var running = game.ox(settings, "run")) {
      var service = GameProcess.address(running);
      var operators = URI.create("http://127.0.0.1:" + port);
      var admin = "Bearer " + adminToken(game);

      await(service, admin, "job=SETTLEMENT_RUN&status=SUCCEEDED", "2025-01-14");
      assertThat(get(service, "/api/v1/settlements/2025-01-14", admin)).contains("\"NVDA\"");
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

  /// Until there is a run of the day; the test's own time limit ends it otherwise.
  private static void await(URI service, String admin, String filter, String day) throws Exception {
    String runs;
    do {
      runs = get(service, "/api/v1/batch/jobs?" + filter, admin);
    } while (!runs.contains(day));
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
