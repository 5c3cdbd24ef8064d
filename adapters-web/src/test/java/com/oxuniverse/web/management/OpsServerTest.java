package com.oxuniverse.web.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.application.port.in.ViewSystemHealth.Part;
import com.oxuniverse.application.port.in.ViewSystemHealth.State;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.OperationsSamples;
import com.oxuniverse.web.game.StubbedOperations;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The port of the operators, apart from the players'.
@MicronautTest
@Property(name = "ox.ops.port", value = "0")
class OpsServerTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final Api api;
  private final Router router;
  private final OpsPages pages;
  private final JsonMapper json;
  private final StubbedOperations.Answers answers;
  @Inject ApplicationContext context;
  private OpsServer server;
  private URI address;

  OpsServerTest(
      Api api, Router router, OpsPages pages, JsonMapper json, StubbedOperations.Answers answers) {
    this.api = api;
    this.router = router;
    this.pages = pages;
    this.json = json;
    this.answers = answers;
  }

  @BeforeEach
  void start() throws IOException {
    answers.reset();
    server = new OpsServer("127.0.0.1", 0, pages);
    address = server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> ask(String method, String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(address + path))
              .timeout(Duration.ofSeconds(20))
              .method(method, BodyPublishers.noBody())
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(method + " " + path + " got no answer", e);
    }
  }

  private JsonNode json(HttpResponse<String> reply) throws IOException {
    return json.readValue(reply.body(), Argument.of(JsonNode.class));
  }

  private static ViewSystemHealth.Report report(Part... parts) {
    return new ViewSystemHealth.Report(Instant.EPOCH, List.of(parts), Optional.empty(), Map.of());
  }

  private static Part part(String name, State state) {
    return new Part(name, state, Duration.ZERO, "planted");
  }

  /// Nobody's but the test's: what the service's own remembers for a second would outlast it.
  private Health health(ViewSystemHealth parts) {
    return new Health(watch(parts));
  }

  private HealthWatch watch(ViewSystemHealth parts) {
    return new HealthWatch(
        new BeanProvider<>() {
          @Override
          public ViewSystemHealth get() {
            return parts;
          }
        },
        Instant::now,
        Executors.newVirtualThreadPerTaskExecutor());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/health", "/health/liveness", "/health/readiness", "/prometheus", "/info"})
  void everything_is_on_its_own_port_and_nothing_of_it_on_the_players(String path) {
    assertThat(ask("GET", path).statusCode()).isEqualTo(200);
    assertThat(ask("HEAD", path).body()).isEmpty();
    assertThat(ask("POST", path).statusCode()).isEqualTo(405);

    assertThat(api.get(path).status()).isEqualTo(404);
    assertThat(api.get("/api/v1" + path).status()).isEqualTo(404);
  }

  @Test
  void none_of_the_players_paths_is_on_it() {
    var paths =
        router
            .uriRoutes()
            .map(route -> route.getUriMatchTemplate().toPathString().replaceAll("[{}]", ""))
            .distinct()
            .toList();

    assertThat(paths)
        .hasSizeGreaterThan(50)
        .allSatisfy(path -> assertThat(ask("GET", path).statusCode()).as(path).isEqualTo(404));
    assertThat(ask("GET", "/").statusCode()).isEqualTo(404);
    assertThat(ask("GET", "/health/../openapi.yaml").statusCode()).isEqualTo(404);
  }

  @Test
  void without_a_setting_there_is_no_such_port() {
    assertThat(context.findBean(OpsServer.class)).isPresent();
    try (var other = ApplicationContext.run()) {
      assertThat(other.findBean(OpsServer.class)).isEmpty();
    }
  }

  @Test
  void a_port_that_is_taken_is_told() {
    assertThatThrownBy(
            () -> {
              try (var second = new OpsServer("127.0.0.1", address.getPort(), pages)) {
                second.start();
              }
            })
        .isInstanceOf(BindException.class);
  }

  @Test
  void once_closed_it_answers_nobody() {
    server.close();

    assertThatThrownBy(
            () -> client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whoever_looks_learns_what_runs_and_how_its_parts_are() throws IOException {
    assertThat(json(ask("GET", "/info")).get("name").getStringValue()).isEqualTo("OX Universe");
    assertThat(json(ask("GET", "/health")).get("parts").size()).isEqualTo(2);
  }

  @Test
  void whatever_fails_shows_nothing_of_its_inside() {
    var failing =
        new OpsPages(
            health(() -> report()),
            null,
            json,
            () -> {
              return Instant.EPOCH;
            });
    try (var broken = new OpsServer("127.0.0.1", 0, failing)) {
      address = broken.start();

      var reply = ask("GET", "/prometheus");

      assertThat(reply.statusCode()).isEqualTo(500);
      assertThat(reply.body()).doesNotContain("Exception", "com.oxuniverse");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void without_what_it_needs_the_service_is_not_ready_and_lives() {
    var health = health(() -> report(down("database"), part("queues", State.UP)));

    assertThat(health.readiness().isUp()).isFalse();
    assertThat(health.liveness().isUp()).isTrue();
    assertThat(health.whole().isUp()).isFalse();
  }

  private static Part down(String name) {
    return part(name, State.DOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vendor:yahoo", "queues"})
  void without_a_vendor_or_the_queues_it_is_ready_all_the_same(String other) {
    var health = health(() -> report(part("database", State.DEGRADED), down(other)));

    assertThat(health.readiness().status()).isEqualTo(State.DEGRADED);
    assertThat(health.readiness().isUp()).isTrue();
    assertThat(health.whole().isUp()).isFalse();
  }

  @Test
  void while_nothing_is_known_it_is_not_ready() {
    assertThat(health(() -> report()).readiness().isUp()).isFalse();
    assertThat(
            health(
                    () -> {
                      throw new IllegalStateException("planted");
                    })
                .readiness()
                .isUp())
        .isFalse();
  }

  @Test
  void while_it_stops_it_is_not_ready_and_lives() {
    var health = health(() -> report(part("database", State.UP)));
    assertThat(health.readiness().isUp()).isTrue();

    health.stop();

    assertThat(health.readiness().isUp()).isFalse();
    assertThat(health.liveness().isUp()).isTrue();
  }

  @Test
  void a_part_that_hangs_is_waited_for_by_nobody_and_asked_once() throws InterruptedException {
    var asked = new AtomicInteger();
    var never = new CountDownLatch(1);
    var watch =
        watch(() -> {
          asked.incrementAndGet();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return report(part("database", State.UP));
        });

    var first = Thread.ofVirtual().start(watch::parts);
    var second = watch.parts();
    first.join();

    assertThat(second)
        .singleElement()
        .satisfies(it -> assertThat(it.detail()).isEqualTo("did not answer in time"));
    assertThat(asked).hasValue(1);
    never.countDown();
  }

  @Test
  void probes_that_come_together_are_answered_by_one_look() {
    var asked = new AtomicInteger();
    var watch =
        watch(() -> {
          asked.incrementAndGet();
          return OperationsSamples.health(State.UP);
        });

    for (int i = 0; i < 20; i++) {
      watch.parts();
    }

    assertThat(asked.get()).isLessThan(20);
  }
}
