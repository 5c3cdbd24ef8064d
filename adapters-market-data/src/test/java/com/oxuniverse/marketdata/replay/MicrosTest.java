package com.oxuniverse.marketdata.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.market.PriceText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.000001",
        "100",
        "1e5",
        "187.150000",
        "-1.5",
        "244.8699951171875",
        "999999999999.999999",
        "-999999999999.999999",
        "1e-999999999"
      })
  void a_price_comes_back_as_it_was_read(String text) {
    var price = PriceText.read(text);
    assertThat(Micros.toPrice(Micros.of(price))).isEqualTo(price);
  }

  @Test
  void random_prices_come_back_as_they_were_read() {
    for (long seed = 1; seed <= 20; seed++) {
      var random = new Random(seed);
      for (int i = 0; i < 1_000; i++) {
        var price =
            PriceText.read(Double.toString(random.nextDouble() * random.nextInt(1_000_000)));
        assertThat(Micros.toPrice(Micros.of(price))).as("seed %d", seed).isEqualTo(price);
      }
    }
  }
}
