package com.oxuniverse.domain.universe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.Seeds;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UniverseTest {

  private static final TradingDay DAY = TradingDay.parse("2024-01-02");

  private static Universe of(String... tickers) {
    return new Universe(DAY, symbols(tickers));
  }

  private static List<Symbol> symbols(String... tickers) {
    return Stream.of(tickers).map(Symbol::new).toList();
  }

  private static List<Symbol> many(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> new Symbol("S" + i)).toList();
  }

  @Test
  void has_one_to_five_hundred_symbols() {
    assertThat(new Universe(DAY, many(1)).symbols()).hasSize(1);
    assertThat(new Universe(DAY, many(500)).symbols()).hasSize(500);
    assertThatThrownBy(() -> new Universe(DAY, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a universe has 1 to 500 symbols, not 0");
    assertThatThrownBy(() -> new Universe(DAY, many(501)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a universe has 1 to 500 symbols, not 501");
  }

  @Test
  void keeps_the_order_it_was_given() {
    assertThat(of("MSFT", "AAPL", "NVDA").symbols())
        .containsExactlyElementsOf(symbols("MSFT", "AAPL", "NVDA"));
  }

  @Test
  void names_a_symbol_that_is_there_twice() {
    assertThatThrownBy(() -> of("AAPL", "MSFT", "AAPL"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("AAPL is named twice");
  }

  @Test
  void a_replacement_says_what_was_added_moved_and_removed() {
    var change = of("MSFT", "NVDA", "TSLA", "AAPL").changeFrom(symbols("AAPL", "NVDA", "IBM"));

    assertThat(change)
        .isEqualTo(new UniverseChange(symbols("MSFT", "TSLA"), symbols("AAPL"), symbols("IBM")));
  }

  @Test
  void the_same_list_again_changes_nothing() {
    var universe = of("AAPL", "MSFT");

    assertThat(universe.changeFrom(universe.symbols()))
        .isEqualTo(new UniverseChange(List.of(), List.of(), List.of()));
  }

  @Test
  void a_first_list_is_all_added() {
    assertThat(of("AAPL", "MSFT").changeFrom(List.of()))
        .isEqualTo(new UniverseChange(symbols("AAPL", "MSFT"), List.of(), List.of()));
  }

  @Test
  void a_symbol_in_front_moves_all_that_follow() {
    assertThat(of("TSLA", "AAPL", "MSFT").changeFrom(symbols("AAPL", "MSFT")))
        .isEqualTo(new UniverseChange(symbols("TSLA"), symbols("AAPL", "MSFT"), List.of()));
  }

  @Test
  void every_symbol_is_added_moved_removed_or_left_where_it_was() {
    Seeds.each(
        300,
        random -> {
          var all = new ArrayList<>(many(12));
          Collections.shuffle(all, random);
          var before = List.copyOf(all.subList(0, random.nextInt(12)));
          Collections.shuffle(all, random);
          var after = List.copyOf(all.subList(0, 1 + random.nextInt(11)));

          var change = new Universe(DAY, after).changeFrom(before);

          for (var symbol : all) {
            int was = before.indexOf(symbol);
            int is = after.indexOf(symbol);
            assertThat(change.added().contains(symbol)).isEqualTo(was < 0 && is >= 0);
            assertThat(change.removed().contains(symbol)).isEqualTo(was >= 0 && is < 0);
            assertThat(change.moved().contains(symbol)).isEqualTo(was >= 0 && is >= 0 && was != is);
          }
        });
  }
}
