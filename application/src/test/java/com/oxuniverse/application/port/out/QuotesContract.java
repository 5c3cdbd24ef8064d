package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every source of quotes keeps to.
public abstract class QuotesContract {

  protected abstract Quotes quotes();

  /// A session on which [#symbol()] trades.
  protected abstract MarketSession session();

  protected abstract Symbol symbol();

  @Test
  void a_quote_is_of_the_symbol_asked_for_and_names_its_source() {
    assertThat(quotes().at(symbol(), session().open()))
        .hasValueSatisfying(quote -> {
          assertThat(quote.symbol()).isEqualTo(symbol());
          assertThat(quote.source()).isNotBlank();
        });
  }

  @Test
  void a_quote_is_never_from_after_the_moment_it_is_asked_for() {
    var quotes = quotes();
    for (var now : moments()) {
      assertThat(quotes.at(symbol(), now).stream().map(Quote::at))
          .allSatisfy(at -> assertThat(at).isBeforeOrEqualTo(now));
    }
  }

  @Test
  void a_quote_is_not_younger_when_asked_for_earlier() {
    var quotes = quotes();
    var last = Instant.MIN;
    for (var now : moments()) {
      var at = quotes.at(symbol(), now).map(Quote::at).orElse(last);
      assertThat(at).as("the quote at %s", now).isAfterOrEqualTo(last);
      last = at;
    }
  }

  @Test
  void the_same_question_has_the_same_answer() {
    var quotes = quotes();
    for (var now : moments()) {
      assertThat(quotes.at(symbol(), now)).isEqualTo(quotes.at(symbol(), now));
    }
  }

  @Test
  void asked_for_many_at_once_each_has_the_quote_that_it_has_alone() {
    var quotes = quotes();
    var unknown = new Symbol("ZZZZ.ZZZ-9");
    for (var now : moments()) {
      var alone = quotes.at(symbol(), now).map(it -> Map.of(symbol(), it)).orElse(Map.of());
      assertThat(quotes.of(List.of(symbol(), unknown, symbol()), now)).isEqualTo(alone);
    }
  }

  @Test
  void nobody_asked_for_is_nobody_quoted() {
    assertThat(quotes().of(List.of(), session().open())).isEmpty();
  }

  @Test
  void a_symbol_that_nobody_knows_has_no_quote() {
    var quotes = quotes();
    for (var now : moments()) {
      assertThat(quotes.at(new Symbol("ZZZZ.ZZZ-9"), now)).isEmpty();
    }
  }

  /// From the day before to the day after, with the moments at which something changes.
  private List<Instant> moments() {
    var changes =
        Stream.of(session().preMarketOpen(), session().open(), session().close())
            .flatMap(at -> Stream.of(at.minusNanos(1), at, at.plusNanos(1)));
    var start = session().open().minus(Duration.ofDays(1));
    var everyQuarter =
        Stream.iterate(start, at -> at.plus(Duration.ofMinutes(15))).limit(2L * 24 * 4);
    return Stream.concat(changes, everyQuarter).sorted().toList();
  }
}
