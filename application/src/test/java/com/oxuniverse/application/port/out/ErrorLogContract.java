package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.errors.LoggedError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [ErrorLog] keeps to.
public abstract class ErrorLogContract extends StorageContract {

  /// What was recorded, oldest first: the port itself cannot be read.
  protected abstract List<LoggedError> recorded();

  private static LoggedError error(LoggedError.Type type, String reason) {
    return new LoggedError(
        type,
        Scene.TUESDAY,
        LoggedError.Severity.WARNING,
        Map.of("symbols", "AAPL,BRK.B", "reason", reason),
        Scene.at("12:00"));
  }

  @Test
  void errors_are_kept_in_order_as_they_were_told() {
    var all =
        Arrays.stream(LoggedError.Type.values()).map(type -> error(type, type.name())).toList();
    all.forEach(storage.errors()::record);
    assertThat(recorded()).isEqualTo(all);
  }

  @Test
  void both_severities_and_an_empty_context_are_kept() {
    var bare =
        new LoggedError(
            LoggedError.Type.CLOSE_REVISED,
            Scene.WEDNESDAY,
            LoggedError.Severity.ERROR,
            Map.of(),
            Scene.at("12:00"));
    storage.errors().record(bare);
    assertThat(recorded()).containsExactly(bare);
  }

  @Test
  void what_the_context_says_is_kept_to_the_letter() {
    var odd = error(LoggedError.Type.SYMBOL_DROPPED, "\"quoted\", \\, 서울, {\"a\": null}\n\ttab");
    storage.errors().record(odd);
    assertThat(recorded()).containsExactly(odd);
  }

  @Test
  void the_same_again_is_another_error() {
    var error = error(LoggedError.Type.EOD_FETCH_FAILED, "down");
    storage.errors().record(error);
    storage.errors().record(error);
    assertThat(recorded()).containsExactly(error, error);
  }

  @Test
  void an_error_survives_the_failure_that_comes_after_it() {
    storage.errors().record(error(LoggedError.Type.EOD_FETCH_FAILED, "down"));
    assertThatThrownBy(() ->
            doing(() -> {
              throw new IllegalArgumentException("planted");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(recorded()).hasSize(1);
  }

  /// Inside one it would be lost with it.
  @Test
  void recording_is_not_for_units_of_work() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> doing(() -> storage.errors().record(error(LoggedError.Type.CLOSE_REVISED, "x"))));
    assertThat(recorded()).isEmpty();
  }

  @Test
  void many_who_record_at_once_are_all_heard() {
    Crowd.of(
        12,
        i -> {
          storage.errors().record(error(LoggedError.Type.SNAPSHOT_MISSING, "number " + i));
          return i;
        });
    assertThat(recorded())
        .extracting(it -> it.context().get("reason"))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 12).mapToObj(i -> "number " + i).toList());
  }
}
