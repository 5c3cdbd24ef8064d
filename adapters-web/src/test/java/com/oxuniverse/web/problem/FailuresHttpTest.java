package com.oxuniverse.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.domain.calendar.UnknownYearException;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// When we fail, the log gets everything and the client nothing but a number.
@MicronautTest
class FailuresHttpTest {

  private static final String PICK = "{\"choice\":\"UP\"}";

  private final Api api;
  private final StubbedGame game;
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log =
      new ListAppender<>() {
        // What belongs to the thread is asked for now or never.
        @Override
        protected void append(ILoggingEvent event) {
          event.prepareForDeferredProcessing();
          super.append(event);
        }
      };

  FailuresHttpTest(Api api, StubbedGame game) {
    this.api = api;
    this.game = game;
  }

  @BeforeEach
  void listen() {
    game.reset();
    root.detachAndStopAllAppenders();
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
  }

  private List<ILoggingEvent> logged() {
    return log.list.stream().filter(it -> it.getLevel().isGreaterOrEqual(Level.WARN)).toList();
  }

  private static <T> Supplier<T> failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  @Test
  void a_failure_of_ours_shows_nothing_and_is_logged_once_with_the_trace() {
    game.submitted =
        failing(new IllegalStateException("ERROR: relation \"crypto.predictions\" is missing"));

    var reply = api.asPlayer("POST", "/api/v1/predictions/AAPL", PICK);

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.code()).isEqualTo("INTERNAL_ERROR");
    assertThat(reply.body()).doesNotContain("relation", "crypto", "IllegalState");
    assertThat(logged()).hasSize(1);
    assertThat(logged().getFirst().getFormattedMessage())
        .contains("POST /api/v1/predictions/AAPL")
        .contains(reply.json().get("traceId").getStringValue());
    assertThat(logged().getFirst().getThrowableProxy().getMessage()).contains("relation");
  }

  @Test
  void a_failure_that_may_pass_asks_to_try_again() {
    game.submitted = failing(new TransientFailure("deadlock detected on crypto.slots"));

    var reply = api.asPlayer("POST", "/api/v1/predictions/AAPL", PICK);

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.code()).isEqualTo("TRY_AGAIN_LATER");
    assertThat(reply.header("Retry-After")).hasValue("1");
    assertThat(reply.body()).doesNotContain("deadlock", "crypto");
    assertThat(logged()).hasSize(1);
  }

  @Test
  void reading_fails_the_same_way() {
    game.today = failing(new NullPointerException("session.phase() is null"));
    assertThat(api.get("/api/v1/session/today").code()).isEqualTo("INTERNAL_ERROR");

    game.account = failing(new TransientFailure("no connection"));
    assertThat(api.getAsPlayer("/api/v1/users/me/points/balance").code())
        .isEqualTo("TRY_AGAIN_LATER");
  }

  @Test
  void a_clock_beyond_the_calendar_is_our_failure() {
    game.today = failing(new UnknownYearException(2031, 1990, 2030));

    assertThat(api.get("/api/v1/session/today").code()).isEqualTo("INTERNAL_ERROR");
    assertThat(logged()).hasSize(1);
  }

  @Test
  void an_error_of_the_virtual_machine_is_no_different() {
    game.today =
        () -> {
          throw new StackOverflowError();
        };

    assertThat(api.get("/api/v1/session/today").code()).isEqualTo("INTERNAL_ERROR");
  }

  @Test
  void a_path_cannot_write_lines_into_the_log() {
    game.price = failing(new IllegalStateException("x"));
    game.settlement = failing(new IllegalStateException("x"));
    game.submitted = failing(new IllegalStateException("x"));

    api.asPlayer("POST", "/api/v1/predictions/A%0AERROR%20forged", PICK);

    assertThat(logged().getFirst().getFormattedMessage()).doesNotContain("\n");
  }

  @Test
  void what_a_client_does_wrong_is_not_logged_as_our_failure() {
    api.get("/nothing");
    api.get("/api/v1/predictions/slots");
    api.asPlayer("POST", "/api/v1/predictions/AAPL", "{");
    api.asPlayer("POST", "/api/v1/predictions/AAPL", "U".repeat(100_000));

    assertThat(logged()).isEmpty();
  }

  @Test
  void every_line_of_a_request_carries_its_number_on_whatever_thread_it_is_written() {
    game.submitted = failing(new IllegalStateException("planted"));

    var reply =
        api.send(
            "POST",
            "/api/v1/predictions/AAPL",
            Map.of("Authorization", "Bearer " + api.tokens().player(), "X-Request-Id", "mine-1"),
            PICK);

    assertThat(logged())
        .singleElement()
        .satisfies(event ->
            assertThat(event.getMDCPropertyMap())
                .containsEntry("traceId", reply.json().get("traceId").getStringValue())
                .containsEntry("requestId", "mine-1"));
  }
}
