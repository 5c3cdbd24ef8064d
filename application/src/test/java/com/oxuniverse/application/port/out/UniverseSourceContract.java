package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.calendar.TradingDay;
import org.junit.jupiter.api.Test;

/// What every source of a day's symbols keeps to.
public abstract class UniverseSourceContract {

  protected abstract UniverseSource source();

  /// A day that can be played.
  protected abstract TradingDay day();

  @Test
  void a_playable_day_has_symbols_and_none_of_them_twice() {
    assertThat(source().symbolsFor(day()).symbols()).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void what_was_dropped_is_not_among_the_symbols_and_nothing_is_dropped_unchecked() {
    var proposed = source().symbolsFor(day());
    assertThat(proposed.dropped())
        .noneSatisfy(it -> assertThat(proposed.symbols()).contains(it.symbol()));
    if (proposed.unchecked().isPresent()) {
      assertThat(proposed.dropped()).isEmpty();
    }
  }

  @Test
  void the_symbols_of_a_day_and_their_order_stay_the_same() {
    assertThat(source().symbolsFor(day()).symbols())
        .containsExactlyElementsOf(source().symbolsFor(day()).symbols());
  }
}
