package com.oxuniverse.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.calendar.MarketState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteRulesTest {

  @ParameterizedTest
  @CsvSource({"PRE, PT5M", "OPEN, PT30S", "AFTER, PT5M", "CLOSED, PT30M"})
  void a_price_ages_faster_the_busier_the_exchange_is(MarketState state, Duration maxAge) {
    assertThat(QuoteRules.DEFAULT.maxAge(state)).isEqualTo(maxAge);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 0", "0, -1, 0", "0, 0, -1"})
  void no_age_is_negative(long open, long extended, long closed) {
    assertThatThrownBy(() ->
            new QuoteRules(
                Duration.ofSeconds(open), Duration.ofSeconds(extended), Duration.ofSeconds(closed)))
        .hasMessageContaining("negative");
  }

  @Test
  void no_age_at_all_asks_every_time() {
    var rules = new QuoteRules(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    assertThat(rules.maxAge(MarketState.OPEN)).isZero();
  }
}
