package com.oxuniverse.domain.session;

import static com.oxuniverse.domain.calendar.Moments.korea;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.Seeds;
import com.oxuniverse.domain.calendar.HandMadeCalendar;
import com.oxuniverse.domain.calendar.PredictionWindow;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Phase.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TradingSessionTest {

  private static final List<Event> EVENTS = List.of(Event.values());

  @Test
  void is_scheduled_with_the_times_of_its_timetable() {
    var market = HandMadeCalendar.everyWeekday().session("2024-01-02");

    var session = TradingSession.scheduled(market, Timetable.DEFAULT);

    assertThat(session)
        .isEqualTo(
            new TradingSession(
                TradingDay.parse("2024-01-02"),
                Phase.SCHEDULED,
                new PredictionWindow(korea("2024-01-02T06:00"), korea("2024-01-02T23:59")),
                Instant.parse("2024-01-02T21:15:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void remembers_when_it_was_opened_cut_off_and_settled() {
    assertThat(Sessions.in(Phase.OPEN).openedAt()).contains(korea("2024-01-02T06:00"));
    assertThat(Sessions.in(Phase.OPEN).closedAt()).isEmpty();
    assertThat(Sessions.in(Phase.CLOSED).closedAt()).contains(korea("2024-01-02T23:59"));
    assertThat(Sessions.in(Phase.CLOSED).settlingAt()).isEmpty();
    assertThat(Sessions.in(Phase.SETTLING).settlingAt()).contains(korea("2024-01-03T06:15"));
    assertThat(Sessions.in(Phase.SETTLING).settledAt()).isEmpty();

    var settled = Sessions.in(Phase.SETTLED);
    assertThat(settled.phase()).isEqualTo(Phase.SETTLED);
    assertThat(settled.openedAt()).contains(korea("2024-01-02T06:00"));
    assertThat(settled.closedAt()).contains(korea("2024-01-02T23:59"));
    assertThat(settled.settlingAt()).contains(korea("2024-01-03T06:15"));
    assertThat(settled.settledAt()).contains(korea("2024-01-03T06:16"));
  }

  @Test
  void a_missed_0600_opens_late_and_keeps_its_window() {
    var late =
        Sessions.in(Phase.SCHEDULED).on(Event.OPENED, korea("2024-01-02T09:12")).orElseThrow();

    assertThat(late.openedAt()).contains(korea("2024-01-02T09:12"));
    assertThat(late.window()).isEqualTo(Sessions.open().window());
    assertThat(late.admissionAt(korea("2024-01-02T09:12"))).isEqualTo(Admission.ADMITTED);
  }

  @Test
  void a_correction_does_not_change_when_the_day_was_settled() {
    var settled = Sessions.in(Phase.SETTLED);

    var correcting = settled.on(Event.CORRECTION_STARTED, korea("2024-01-05T10:00")).orElseThrow();
    var corrected =
        correcting.on(Event.SETTLEMENT_FINISHED, korea("2024-01-05T10:01")).orElseThrow();

    assertThat(correcting.phase()).isEqualTo(Phase.SETTLING);
    assertThat(corrected).isEqualTo(settled);
  }

  @ParameterizedTest
  @EnumSource(Event.class)
  void a_repeated_event_does_nothing(Event event) {
    for (var phase : Phase.values()) {
      var once = Sessions.in(phase).on(event, korea("2024-01-03T07:00"));

      var twice = once.flatMap(session -> session.on(event, korea("2024-01-03T08:00")));

      assertThat(twice).as("%s on %s", phase, event).isEmpty();
    }
  }

  @Test
  void late_and_repeated_jobs_never_move_a_session_backwards_nor_change_what_happened_when() {
    Seeds.each(
        500,
        random -> {
          var session = Sessions.in(Phase.SCHEDULED);
          var now = korea("2024-01-02T06:00");
          for (int i = 0; i < 40; i++) {
            now = now.plusSeconds(random.nextInt(7_200));
            var event = EVENTS.get(random.nextInt(EVENTS.size()));
            var next = session.on(event, now).orElse(session);

            if (next.phase().compareTo(session.phase()) < 0) {
              assertThat(event).isEqualTo(Event.CORRECTION_STARTED);
              assertThat(session.phase()).isEqualTo(Phase.SETTLED);
              assertThat(next.phase()).isEqualTo(Phase.SETTLING);
            }
            assertThat(stamps(next).subList(0, stamps(session).size())).isEqualTo(stamps(session));
            assertThat(stamps(next)).isSorted();
            session = next;
          }
        });
  }

  private static List<Instant> stamps(TradingSession session) {
    var stamps = new ArrayList<Instant>();
    session.openedAt().ifPresent(stamps::add);
    session.closedAt().ifPresent(stamps::add);
    session.settlingAt().ifPresent(stamps::add);
    session.settledAt().ifPresent(stamps::add);
    return stamps;
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02T05:59:59.999999, OUTSIDE_WINDOW",
    "2024-01-02T06:00,           ADMITTED",
    "2024-01-02T23:58:59.999999, ADMITTED",
    "2024-01-02T23:59,           OUTSIDE_WINDOW",
    "2024-01-03T12:00,           OUTSIDE_WINDOW",
  })
  void a_missed_cutoff_still_refuses_picks_because_the_clock_is_asked_too(
      String korean, Admission admission) {
    assertThat(Sessions.open().admissionAt(korea(korean))).isEqualTo(admission);
  }

  @ParameterizedTest
  @EnumSource(value = Phase.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
  void a_session_that_is_not_open_admits_nobody_whatever_the_time(Phase phase) {
    var session = Sessions.in(phase);

    assertThat(session.phase()).isEqualTo(phase);
    assertThat(session.admissionAt(korea("2024-01-02T12:00"))).isEqualTo(Admission.SESSION_CLOSED);
    assertThat(session.admissionAt(korea("2024-01-02T23:59"))).isEqualTo(Admission.SESSION_CLOSED);
  }
}
