package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.port.in.ViewErrors.Filter;
import com.oxuniverse.application.port.in.ViewErrors.Numbered;
import com.oxuniverse.domain.calendar.TradingDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [ErrorRecords] keeps to.
public abstract class ErrorRecordsContract extends StorageContract {

  private static final int ALL = 100;

  protected abstract ErrorRecords records();

  private LoggedError log(LoggedError.Type type, TradingDay day) {
    var error =
        new LoggedError(
            type,
            day,
            LoggedError.Severity.WARNING,
            Map.of("symbol", "AAPL", "reason", "\"서울\", {}"),
            Scene.at(day, "12:00"));
    storage.errors().record(error);
    return error;
  }

  private static Filter filter(Optional<LoggedError.Type> type, Optional<TradingDay> day) {
    return new Filter(type, day, Optional.empty());
  }

  private List<LoggedError> read(Filter filter) {
    return records().page(filter, ALL).items().stream().map(Numbered::error).toList();
  }

  @Test
  void errors_are_read_page_by_page_newest_first() {
    var logged = new ArrayList<LoggedError>();
    for (LoggedError.Type type : LoggedError.Type.values()) {
      logged.add(log(type, logged.size() % 2 == 0 ? TUESDAY : WEDNESDAY));
    }
    var read = new ArrayList<LoggedError>();
    var before = Optional.<Long>empty();
    boolean hasMore = true;
    while (hasMore) {
      var slice = records().page(new Filter(Optional.empty(), Optional.empty(), before), 3);
      slice.items().forEach(it -> read.add(it.error()));
      before = Optional.of(slice.items().getLast().id());
      hasMore = slice.hasMore();
    }
    assertThat(read).isEqualTo(logged.reversed());
  }

  @Test
  void errors_are_found_by_their_type_and_their_day() {
    var one = log(LoggedError.Type.JOB_FAILED, TUESDAY);
    var two = log(LoggedError.Type.JOB_FAILED, WEDNESDAY);
    var three = log(LoggedError.Type.PART_DOWN, WEDNESDAY);

    assertThat(read(filter(Optional.of(LoggedError.Type.JOB_FAILED), Optional.empty())))
        .containsExactly(two, one);
    assertThat(read(filter(Optional.empty(), Optional.of(WEDNESDAY)))).containsExactly(three, two);
    assertThat(read(filter(Optional.of(LoggedError.Type.JOB_FAILED), Optional.of(WEDNESDAY))))
        .containsExactly(two);
    assertThat(read(filter(Optional.of(LoggedError.Type.MESSAGE_DEAD), Optional.empty())))
        .isEmpty();
  }

  @Test
  void errors_of_a_type_are_counted_by_day() {
    log(LoggedError.Type.JOB_FAILED, TUESDAY.plusDays(-1));
    log(LoggedError.Type.JOB_FAILED, TUESDAY);
    log(LoggedError.Type.JOB_FAILED, TUESDAY);
    log(LoggedError.Type.PART_DOWN, TUESDAY);
    log(LoggedError.Type.JOB_FAILED, TUESDAY.plusDays(3));
    log(LoggedError.Type.JOB_FAILED, TUESDAY.plusDays(4));

    assertThat(records().counts(LoggedError.Type.JOB_FAILED, TUESDAY, TUESDAY.plusDays(3)))
        .isEqualTo(Map.of(TUESDAY, 2L, TUESDAY.plusDays(3), 1L));
    assertThat(records().counts(LoggedError.Type.MESSAGE_DEAD, TUESDAY, WEDNESDAY)).isEmpty();
  }

  @Test
  void errors_of_old_days_are_deleted_and_no_number_is_given_twice() {
    log(LoggedError.Type.JOB_FAILED, TUESDAY);
    log(LoggedError.Type.PART_DOWN, TUESDAY);
    var young = log(LoggedError.Type.JOB_FAILED, WEDNESDAY);
    long last = newest().id();

    assertThat(delete(WEDNESDAY)).isEqualTo(2);
    assertThat(read(filter(Optional.empty(), Optional.empty()))).containsExactly(young);
    assertThat(delete(WEDNESDAY)).isZero();
    assertThat(delete(WEDNESDAY.plusDays(1))).isEqualTo(1);
    log(LoggedError.Type.JOB_FAILED, WEDNESDAY);
    assertThat(newest().id()).isGreaterThan(last);
  }

  private Numbered newest() {
    return records().page(filter(Optional.empty(), Optional.empty()), 1).items().getFirst();
  }

  private long delete(TradingDay day) {
    return storage.unitOfWork().execute(() -> records().deleteBefore(day));
  }

  @Test
  void what_fails_has_deleted_nothing() {
    var error = log(LoggedError.Type.JOB_FAILED, TUESDAY);
    assertThatThrownBy(() ->
            doing(() -> {
              records().deleteBefore(WEDNESDAY);
              throw new IllegalArgumentException("planted");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(read(filter(Optional.empty(), Optional.empty()))).containsExactly(error);
  }

  @Test
  void deleting_is_only_for_units_of_work() {
    assertThatIllegalStateException().isThrownBy(() -> records().deleteBefore(WEDNESDAY));
  }
}
