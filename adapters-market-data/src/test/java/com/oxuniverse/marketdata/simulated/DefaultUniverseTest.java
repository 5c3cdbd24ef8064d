package com.oxuniverse.marketdata.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.market.Symbol;
import org.junit.jupiter.api.Test;

class DefaultUniverseTest {

  @Test
  void there_are_101_symbols_in_the_order_of_the_request_log() {
    assertThat(DefaultUniverse.SYMBOLS).hasSize(101).doesNotHaveDuplicates();
    assertThat(DefaultUniverse.SYMBOLS)
        .extracting(Symbol::ticker)
        .startsWith("CRWV", "SPY", "QQQ")
        .contains("S")
        .endsWith("PATH", "DXYZ", "NKE");
  }
}
