package com.oxuniverse.marketdata.nyse;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.marketdata.RecordedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Compares with two calendars that others keep, over their whole spans.
class RecordedCalendarsTest {

  private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy");
  private static final Pattern HOLIDAY = Pattern.compile("\"(\\d+/\\d+/\\d+)\"(?!:)");
  private static final Pattern EARLY_CLOSE = Pattern.compile("\"(\\d+/\\d+/\\d+)\": *\"13:00:00\"");

  /// Lean has it, but it was a Sunday.
  private static final LocalDate NO_SESSION = LocalDate.parse("2017-12-24");

  /// Lean begins in 1998 and lacks these.
  private static final Set<LocalDate> NOT_IN_LEAN =
      Set.of(
          LocalDate.parse("1998-11-27"),
          LocalDate.parse("1998-12-24"),
          LocalDate.parse("1999-12-31"),
          LocalDate.parse("2005-06-01"));

  private final NyseCalendar calendar = NyseCalendar.create();

  @Test
  void closures_are_those_of_pandas_market_calendars_from_1990_to_the_middle_of_2021()
      throws IOException {
    var file = RecordedData.at("nyse_calendar/nyse_all_full_day_holidays_since_1928.csv");
    var theirs =
        Files.readAllLines(file).stream()
            .filter(Predicate.not(String::isBlank))
            .map(line -> LocalDate.parse(line.strip(), AMERICAN))
            .collect(Collectors.toSet());
    assertClosures(LocalDate.parse("1990-01-01"), LocalDate.parse("2021-07-05"), theirs);
  }

  @Test
  void closures_are_those_of_lean_from_1998_to_2028() throws IOException {
    assertClosures(
        LocalDate.parse("1998-01-01"), LocalDate.parse("2028-12-31"), dates(HOLIDAY, lean()));
  }

  @Test
  void early_closes_are_those_of_lean_from_1998_to_2028_except_for_its_known_flaws()
      throws IOException {
    var theirs = new TreeSet<>(dates(EARLY_CLOSE, lean()));
    assertThat(theirs.remove(NO_SESSION)).isTrue();
    theirs.addAll(NOT_IN_LEAN);
    var ours =
        calendar
            .sessionsBetween(LocalDate.parse("1998-01-01"), LocalDate.parse("2028-12-31"))
            .stream()
            .filter(MarketSession::earlyClose)
            .map(MarketSession::date)
            .toList();
    assertThat(ours).containsExactlyElementsOf(theirs);
  }

  private void assertClosures(LocalDate from, LocalDate to, Set<LocalDate> theirs) {
    assertThat(theirs).hasSizeGreaterThan(200);
    assertThat(from.datesUntil(to.plusDays(1)).filter(date -> !NyseRules.isWeekend(date)))
        .allSatisfy(date ->
            assertThat(calendar.isSession(date))
                .as("session on %s", date)
                .isEqualTo(!theirs.contains(date)));
  }

  private static Path lean() {
    return RecordedData.at("nyse_calendar/lean_market-hours_Equity-usa.json");
  }

  private static Set<LocalDate> dates(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map(found -> LocalDate.parse(found.group(1), AMERICAN))
        .collect(Collectors.toSet());
  }
}
