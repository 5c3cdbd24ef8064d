package com.oxuniverse.bootstrap.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.postgres.EmbeddedPostgresServer;
import com.oxuniverse.bootstrap.queue.EmbeddedQueues;
import com.oxuniverse.bootstrap.wiring.Game;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is for trying the game out is in the one jar and not in the other. Runs once they are
/// built, after all other tests.
@Tag("integration")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ProdJarTest {

  private static final Path TARGET = Path.of("target");

  /// How the names of what is embedded begin, and of what that alone needs.
  private static final List<String> EMBEDDED =
      List.of(
          "com/oxuniverse/bootstrap/demo/",
          "META-INF/services/com.oxuniverse.bootstrap.wiring.DemoProvider",
          "no/nav/security/mock/",
          "mockwebserver3/",
          "okhttp3/",
          "kotlin/",
          "freemarker/",
          "tools/jackson/module/kotlin/",
          "com/nimbusds/oauth2/",
          "org/bouncycastle/",
          "postgres-",
          "org/tukaani/xz/",
          "org/apache/commons/compress/",
          "org/elasticmq/",
          "org/apache/pekko/",
          "scala/");

  /// What the service does not run without.
  private static final List<String> NEEDED =
      List.of(
          "com/oxuniverse/bootstrap/Ox.class",
          "com/oxuniverse/web/signin/SignInController.class",
          "com/nimbusds/jose/jwk/JWKSet.class",
          "io/micronaut/security/oauth2/",
          "org/postgresql/Driver.class",
          "io/opentelemetry/exporter/sender/jdk/",
          "META-INF/services/io.opentelemetry.sdk.common.export.HttpSenderProvider",
          "db/migration/V12__access.sql");

  private static List<String> entries(String jar) throws IOException {
    try (var file = new JarFile(TARGET.resolve(jar).toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }

  @Test
  void nothing_that_is_embedded_is_in_the_jar_for_production() throws IOException {
    assertThat(entries("ox-prod.jar"))
        .noneMatch(entry -> EMBEDDED.stream().anyMatch(entry::startsWith));
  }

  @Test
  void the_jar_for_production_runs_on_a_database_and_queues_that_are_there(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (var server = EmbeddedPostgresServer.start(OxHome.at(folder.resolve("database")));
        var queues = EmbeddedQueues.start()) {
      var environment = databaseOf(server, folder.resolve("home"));
      assertThat(ran(environment)).contains("name a server by ox.queue.endpoint");

      environment.put("OX_QUEUE_ENDPOINT", queues.endpoint().toString());
      environment.put("OX_QUEUE_ACCESS_KEY_ID", "any");
      environment.put("OX_QUEUE_SECRET_ACCESS_KEY", "any");
      assertThat(ran(environment)).contains("OX Universe is at").doesNotContain("/oauth/demo/");

      var collected = new CopyOnWriteArrayList<String>();
      var collector = collector(collected);
      environment.put("OX_OTEL_ENDPOINT", "http://127.0.0.1:" + collector.getAddress().getPort());
      environment.put("OX_OTEL_SHARE", "1");
      assertThat(ran(environment)).contains("OX Universe is at");
      collector.stop(0);
      assertThat(String.join("", collected)).contains("GET /api/v1/session/today");
    }
  }

  /// Takes traces by OTLP.
  private static HttpServer collector(List<String> collected) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    server.createContext(
        "/v1/traces",
        exchange -> {
          try (exchange) {
            collected.add(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
          }
        });
    server.start();
    return server;
  }

  @Test
  void without_a_database_the_jar_for_production_says_what_it_lacks(@TempDir Path folder)
      throws IOException, InterruptedException {
    assertThat(ran(Map.of("OX_HOME", folder.toString()))).contains("name one by ox.database.url");
  }

  private static Map<String, String> databaseOf(EmbeddedPostgresServer server, Path home) {
    server.createDatabaseIfAbsent(Game.DATABASE);
    var database = server.access(Game.DATABASE);
    var environment = new HashMap<String, String>();
    environment.put("OX_HOME", home.toString());
    environment.put("OX_DATABASE_URL", database.jdbcUrl());
    environment.put("OX_DATABASE_USER", database.user());
    environment.put("OX_DATABASE_PASSWORD", database.password());
    return environment;
  }

  /// Asks it once, if it comes to that.
  ///
  /// @return what it said until it was there, or had ended
  private static String ran(Map<String, String> environment)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    var builder =
        new ProcessBuilder(java, "-jar", "target/ox-prod.jar", "run", "--port", "0")
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var said = new StringBuilder();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.startsWith("OX Universe is at ")) {
          ask(URI.create(line.substring(line.lastIndexOf(' ') + 1) + "/api/v1/session/today"));
        }
        if (line.startsWith("Ctrl-C")) {
          // Not by the process itself, which would close what is still to be read.
          process.toHandle().destroy();
        }
      }
    }
    process.waitFor();
    return said.toString();
  }

  private static void ask(URI address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    }
  }

  @Test
  void all_that_is_embedded_is_in_the_jar_for_trying_out() throws IOException {
    var entries = entries("ox.jar");
    assertThat(EMBEDDED)
        .allSatisfy(name -> assertThat(entries).anyMatch(entry -> entry.startsWith(name)));
  }

  @Test
  void what_the_service_needs_is_in_both() throws IOException {
    for (var jar : List.of("ox.jar", "ox-prod.jar")) {
      var entries = entries(jar);
      assertThat(NEEDED)
          .allSatisfy(
              name -> assertThat(entries).as(jar).anyMatch(entry -> entry.startsWith(name)));
    }
  }
}
