package com.oxuniverse.domain.settlement;

import static com.oxuniverse.domain.calendar.Moments.newYork;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.calendar.HandMadeCalendar;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.prediction.Picks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules 6.3: which basis a snapshot is on.
class SplitBasisTest {

  private static final String DAY = "2024-06-10";

  private static SplitBasis split(String date, long n, long d, String previousClose) {
    return new SplitBasis(
        Split.of(LocalDate.parse(date), n, d),
        HandMadeCalendar.everyWeekday().session(date),
        Optional.of(new BigDecimal(previousClose)));
  }

  private static boolean isOld(SplitBasis basis, String price, Instant at) {
    return basis.isOld(Picks.snapshot(price, at));
  }

  @ParameterizedTest
  @CsvSource({
    // at in New York,           price,   old basis
    "2024-06-07T15:59,           1208.88, true",
    "2024-06-10T03:59:59.999999, 1208.88, true",
    "2024-06-10T03:59:59.999999, 120.89,  true",
    "2024-06-10T04:00,           1208.88, true",
    "2024-06-10T04:00,           120.89,  false",
    "2024-06-10T09:29:59.999999, 1190,    true",
    "2024-06-10T09:29:59.999999, 119,     false",
    "2024-06-10T09:30,           119,     false",
    "2024-06-10T09:30,           1208.88, false",
    "2024-06-11T12:00,           1208.88, false",
  })
  void a_ten_for_one_split_counts_from_the_open_and_before_it_the_price_tells(
      String at, String price, boolean old) {
    assertThat(isOld(split(DAY, 10, 1, "1208.88"), price, newYork(at))).isEqualTo(old);
  }

  @ParameterizedTest
  @CsvSource({"2024-03-08, 04:00", "2024-03-11, 04:00", "2024-11-04, 04:00"})
  void pre_market_begins_at_four_in_new_york_in_winter_and_in_summer(String date, String time) {
    var basis = split(date, 10, 1, "1000");
    var preMarket = newYork(date + "T" + time);

    assertThat(isOld(basis, "100", preMarket.minusNanos(1_000))).isTrue();
    assertThat(isOld(basis, "100", preMarket)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // 100 or, four for one, 25: by ratio 50 lies between, and not 62.50
    "4, 1, 100, true",
    "4, 1, 62,  true",
    "4, 1, 50.000001, true",
    "4, 1, 50,  false",
    "4, 1, 49.999999, false",
    "4, 1, 25,  false",
    "4, 1, 0.01, false",
    "4, 1, 900, true",
    // 100 or, one for four, 400: by ratio 200 lies between, and not 250
    "1, 4, 100, true",
    "1, 4, 199.999999, true",
    "1, 4, 200, false",
    "1, 4, 200.000001, false",
    "1, 4, 240, false",
    "1, 4, 400, false",
    "1, 4, 1,   true",
    // 100 or, three for two, 66.67: by ratio 81.649658… lies between
    "3, 2, 81.649659, true",
    "3, 2, 81.649658, false",
    // 100 or, one for one and a half, 150: by ratio 122.474487… lies between
    "2, 3, 122.474487, true",
    "2, 3, 122.474488, false",
  })
  void in_pre_market_the_nearer_by_ratio_tells_the_basis(
      long n, long d, String price, boolean old) {
    var at = newYork(DAY + "T07:00");

    assertThat(isOld(split(DAY, n, d, "100"), price, at)).isEqualTo(old);
  }

  @Test
  void without_a_previous_close_pre_market_is_still_before_the_split() {
    var basis =
        new SplitBasis(
            Split.of(LocalDate.parse(DAY), 10, 1),
            HandMadeCalendar.everyWeekday().session(DAY),
            Optional.empty());

    assertThat(isOld(basis, "120", newYork("2024-06-10T09:29"))).isTrue();
    assertThat(isOld(basis, "120", newYork("2024-06-10T09:30"))).isFalse();
  }
}
