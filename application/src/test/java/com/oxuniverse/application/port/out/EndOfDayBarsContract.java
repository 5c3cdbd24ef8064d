package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.DailyBar;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every source of daily bars keeps to.
public abstract class EndOfDayBarsContract {

  protected abstract EndOfDayBars bars();

  /// A session on which [#symbol()] has a bar with a close, and is known to stay so.
  protected abstract MarketSession session();

  /// Some sessions before it, oldest first; the last of them has a bar, too.
  protected abstract List<MarketSession> before();

  protected abstract Symbol symbol();

  @Test
  void the_bar_of_the_session_is_there_from_the_official_close_on() {
    assertThat(ask(session().close()).on(session().date()).flatMap(DailyBar::usableClose))
        .isPresent();
  }

  /// A daily bar fetched during trading looks just like a final one.
  @Test
  void the_bar_of_the_session_is_not_there_a_moment_earlier_or_called_provisional() {
    assertNothingFinal(session().close().minusNanos(1));
    assertNothingFinal(session().open());
    assertNothingFinal(session().preMarketOpen());
  }

  private void assertNothingFinal(Instant now) {
    var answer = ask(now);
    if (answer.finality() != Finality.PROVISIONAL) {
      assertThat(answer.on(session().date())).as("the bar at %s", now).isEmpty();
    }
  }

  @Test
  void a_session_before_is_there_while_the_last_one_still_trades() {
    assertThat(ask(session().open()).on(before().getLast().date())).isPresent();
  }

  @Test
  void a_session_before_keeps_its_own_official_close_too() {
    var last = before().getLast();
    assertThat(ask(last.close().minusNanos(1)).on(last.date())).isEmpty();
    assertThat(ask(last.close()).on(last.date())).isPresent();
  }

  @Test
  void there_are_no_bars_but_of_the_sessions_asked_for() {
    assertThat(ask(later()).bars())
        .extracting(DailyBar::date)
        .isSubsetOf(
            Stream.concat(before().stream(), Stream.of(session()))
                .map(MarketSession::date)
                .toList());
  }

  @Test
  void without_sessions_before_only_the_one_is_there() {
    var answer = bars().of(session(), List.of(), List.of(symbol()), later()).bars();
    assertThat(answer.get(symbol()).bars())
        .extracting(DailyBar::date)
        .containsExactly(session().date());
  }

  @Test
  void bars_stand_oldest_first() {
    assertThat(ask(later()).bars().stream().map(DailyBar::date).toList())
        .isSortedAccordingTo(LocalDate::compareTo);
  }

  @Test
  void an_answer_is_about_the_symbol_it_stands_under_and_names_its_source() {
    var answer = ask(later());
    assertThat(answer.symbol()).isEqualTo(symbol());
    assertThat(answer.source()).isNotBlank();
  }

  @Test
  void nothing_is_said_about_symbols_that_were_not_asked_for() {
    assertThat(bars().of(session(), before(), List.of(), later()).bars()).isEmpty();
    assertThat(bars().of(session(), before(), List.of(symbol()), later()).bars())
        .containsOnlyKeys(symbol());
  }

  @Test
  void a_symbol_that_nobody_knows_has_no_bars() {
    var unknown = new Symbol("ZZZZ.ZZZ-9");
    Map<Symbol, DailyBars> answer =
        bars().of(session(), before(), List.of(symbol(), unknown), later()).bars();
    assertThat(answer).containsKey(symbol());
    if (answer.containsKey(unknown)) {
      assertThat(answer.get(unknown).bars()).isEmpty();
    }
  }

  @Test
  void a_published_close_stays_what_it_is() {
    assertThat(ask(session().close()).on(session().date()))
        .isEqualTo(ask(later()).on(session().date()));
  }

  @Test
  void every_answer_stands_under_its_own_symbol() {
    assertThat(bars().of(session(), before(), List.of(symbol()), later()).bars())
        .allSatisfy((symbol, answer) -> assertThat(answer.symbol()).isEqualTo(symbol));
  }

  @Test
  void where_all_goes_well_no_failure_is_told() {
    assertThat(bars().of(session(), before(), List.of(symbol()), later()).failures()).isEmpty();
  }

  /// Nobody confirms himself.
  @Test
  void whoever_confirms_is_somebody_else_and_says_nothing_of_other_symbols() {
    var first = ask(later());
    var second = bars().confirming(session(), before(), List.of(first), later());
    assertThat(second.bars().keySet()).isSubsetOf(symbol());
    assertThat(second.bars().values())
        .allSatisfy(answer -> {
          assertThat(answer.symbol()).isEqualTo(symbol());
          assertThat(answer.source()).isNotEqualTo(first.source());
        });
  }

  @Test
  void where_nothing_is_doubtful_nobody_confirms_anything() {
    assertThat(bars().confirming(session(), before(), List.of(), later()).bars()).isEmpty();
  }

  private DailyBars ask(Instant now) {
    return bars().of(session(), before(), List.of(symbol()), now).bars().get(symbol());
  }

  private Instant later() {
    return session().close().plus(Duration.ofDays(3));
  }
}
