package com.oxuniverse.bootstrap.bench;

import com.oxuniverse.bootstrap.Ox;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.DatabaseAccess;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// `ox run` in a process of its own, with a day that is open.
final class BenchService implements AutoCloseable {

  /// A day of the game in a quarter of an hour: long enough to measure in, and soon open. Every
  /// request is counted, for that is part of what it costs, and none is refused.
  private static final Map<String, String> SETTINGS =
      Map.of(
          "OX_HTTP_PORT", "0",
          "OX_CLOCK_START", "2024-01-02",
          "OX_CLOCK_SPEED", "100",
          "OX_RULES_SLOTS_BASE", "10",
          "OX_LIMITS_SUBMIT", "1000000",
          "OX_LIMITS_READ", "1000000",
          "OX_LIMITS_ANONYMOUS", "1000000");

  private static final Pattern ADDRESS = Pattern.compile("is at http://[^:]+:(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");
  private static final Pattern POOL_TIMEOUTS =
      Pattern.compile("(?m)^hikaricp_connections_timeout_total\\S* (\\d+)");

  private final Process process;
  private final int port;
  private final int opsPort;

  private BenchService(Process process, int port, int opsPort) {
    this.process = process;
    this.port = port;
    this.opsPort = opsPort;
  }

  /// On a database of its own.
  static BenchService start(OxHome home) throws IOException, InterruptedException {
    return start(home, Map.of());
  }

  /// On a database that others look at, too.
  static BenchService start(OxHome home, DatabaseAccess access)
      throws IOException, InterruptedException {
    return start(
        home,
        Map.of(
            "OX_DATABASE_URL", access.jdbcUrl(),
            "OX_DATABASE_USER", access.user(),
            "OX_DATABASE_PASSWORD", access.password()));
  }

  private static BenchService start(OxHome home, Map<String, String> settings)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Ox.class.getName(), "run"));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    int opsPort = freePort();
    builder.environment().putAll(SETTINGS);
    builder.environment().putAll(settings);
    builder.environment().put("OX_OPS_PORT", Integer.toString(opsPort));
    builder.environment().put(OxHome.VARIABLE, home.toString());
    var process = builder.start();
    try {
      var service = new BenchService(process, portOf(process.inputReader()), opsPort);
      service.awaitOpening();
      return service;
    } catch (IOException | RuntimeException | InterruptedException e) {
      process.destroy();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int portOf(BufferedReader output) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      var address = ADDRESS.matcher(line);
      if (address.find()) {
        return Integer.parseInt(address.group(1));
      }
    }
    throw new IllegalStateException("the service did not start");
  }

  private void awaitOpening() throws IOException, InterruptedException {
    var today =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/api/v1/session/today".formatted(port)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      while (!client.send(today, BodyHandlers.ofString()).body().contains("\"OPEN\"")) {
        Thread.sleep(200);
      }
    }
  }

  int port() {
    return port;
  }

  long residentMegabytes() throws IOException {
    return status(RESIDENT) >> 10;
  }

  /// Those of the platform.
  long threads() throws IOException {
    return status(THREADS);
  }

  /// @return -1 where the platform does not tell
  private long status(Pattern figure) throws IOException {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    return Files.isReadable(status) ? figure(figure, Files.readString(status)) : -1;
  }

  /// How often somebody waited for a connection to the database in vain.
  long poolTimeouts() throws IOException, InterruptedException {
    var metrics =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/prometheus".formatted(opsPort)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return figure(POOL_TIMEOUTS, client.send(metrics, BodyHandlers.ofString()).body());
    }
  }

  private static long figure(Pattern figure, String text) {
    var found = figure.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("no figure like " + figure);
    }
    return Long.parseLong(found.group(1));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
