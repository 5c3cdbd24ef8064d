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
    assertThat(source().symbolsFor(day())).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void the_symbols_of_a_day_and_their_order_stay_the_same() {
    assertThat(source().symbolsFor(day())).containsExactlyElementsOf(source().symbolsFor(day()));
  }
}
