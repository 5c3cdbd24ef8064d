package com.oxuniverse.domain.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.market.Quote;
import com.oxuniverse.domain.market.Symbol;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

  private static final Instant TRADED_AT = Instant.parse("2024-01-02T14:31:07.123456Z");

  @ParameterizedTest
  @ValueSource(strings = {"185.64", "0", "-1"})
  void keeps_the_price_its_own_time_and_its_source_even_of_a_price_that_cannot_be(String price) {
    var quote = new Quote(new Symbol("AAPL"), new BigDecimal(price), TRADED_AT, "vendor");

    assertThat(Snapshot.of(quote))
        .isEqualTo(new Snapshot(new BigDecimal(price), TRADED_AT, "vendor"));
  }
}
