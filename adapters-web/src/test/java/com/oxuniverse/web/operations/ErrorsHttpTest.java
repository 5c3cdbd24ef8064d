package com.oxuniverse.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewErrors;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.OperationsSamples;
import com.oxuniverse.web.game.Samples;
import com.oxuniverse.web.game.StubbedGame;
import com.oxuniverse.web.game.StubbedOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The log of failures.
@MicronautTest
class ErrorsHttpTest {

  private static final String ERRORS = "/api/v1/admin/errors";
  private static final Admin BOSS = new Admin(new UserId(1), new Nickname("hana"));

  private final Api api;
  private final StubbedGame game;
  private final StubbedOperations.Answers answers;

  ErrorsHttpTest(Api api, StubbedGame game, StubbedOperations.Answers answers) {
    this.api = api;
    this.game = game;
    this.answers = answers;
  }

  @BeforeEach
  void reset() {
    game.reset();
    answers.reset();
  }

  @Test
  void an_error_is_shown_with_its_context() {
    var reply = api.getAsAdmin(ERRORS + "/recent");

    assertThat(reply.json().get("items").get(0))
        .isEqualTo(
            reply.read(
                """
                {"id": 41, "type": "EOD_FETCH_FAILED", "tradingDay": "2024-01-02",
                 "severity": "WARNING", "context": {"symbols": "AAPL"},
                 "at": "2024-01-02T03:04:05Z"}
                """));
  }

  @Test
  void errors_are_read_page_by_page_of_all_days_or_one() {
    answers.errors = () -> new Slice<>(List.of(OperationsSamples.error()), true);
    var first = api.getAsAdmin(ERRORS + "/recent?type=JOB_FAILED&limit=1");
    var cursor = first.json().get("nextCursor").getStringValue();
    api.getAsAdmin(ERRORS + "/2024-01-02?cursor=" + cursor);

    assertThat(game.asked)
        .containsExactly(
            List.of(
                new ViewErrors.Filter(
                    Optional.of(LoggedError.Type.JOB_FAILED), Optional.empty(), Optional.empty()),
                1),
            List.of(
                new ViewErrors.Filter(Optional.empty(), Optional.of(Samples.DAY), Optional.of(41L)),
                50));
  }

  @Test
  void how_often_something_goes_wrong_is_told_day_by_day() {
    var reply = api.getAsAdmin(ERRORS + "/trending/PART_DOWN?days=30");

    assertThat(reply.json())
        .isEqualTo(
            reply.read(
                """
                {"type": "PART_DOWN", "days": [{"tradingDay": "2024-01-02", "errors": 3}]}
                """));
    assertThat(game.asked).containsExactly(List.of(LoggedError.Type.PART_DOWN, 30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/yesterday", "/2024-02-30", "/trending/part_down", "/recent?type=ALL", "/12"})
  void what_means_nothing_is_refused(String path) {
    assertThat(api.getAsAdmin(ERRORS + path).code()).isEqualTo("INVALID_REQUEST");
    assertThat(game.asked).isEmpty();
  }

  @Test
  void old_errors_are_deleted_for_a_reason() {
    var reply = api.asAdmin("DELETE", ERRORS + "/cleanup?before=2024-01-02&reason=tidy", "");

    assertThat(reply.json()).isEqualTo(reply.read("{\"deleted\": 120}"));
    assertThat(game.asked).containsExactly(List.of(BOSS, Samples.DAY, "tidy"));
  }

  @Test
  void todays_errors_stay() {
    answers.deleted = () -> new ViewErrors.InFuture(Samples.DAY);
    assertThat(api.asAdmin("DELETE", ERRORS + "/cleanup?before=2024-01-02&reason=tidy", "").code())
        .isEqualTo("NOT_DUE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?before=2024-01-02", "?reason=tidy", "?before=x&reason=tidy"})
  void nothing_is_deleted_without_a_day_and_a_reason(String query) {
    assertThat(api.asAdmin("DELETE", ERRORS + "/cleanup" + query, "").code())
        .isEqualTo("INVALID_REQUEST");
    assertThat(game.asked).isEmpty();
  }
}
