package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.market.Symbol;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [EodPrices] keeps to.
public abstract class EodPricesContract extends StorageContract {

  private static final Instant FETCHED_AT = Scene.at(WEDNESDAY, "06:15");

  private static EodPrice answer(Symbol symbol, String vendor, int revision, String close) {
    return new EodPrice(
        TUESDAY,
        symbol,
        vendor,
        revision,
        Optional.of(close).filter(it -> !it.isEmpty()).map(BigDecimal::new),
        Optional.of(new BigDecimal("192.53")),
        BigDecimal.ONE,
        BigDecimal.ONE,
        FETCHED_AT);
  }

  private void keep(EodPrice... answers) {
    storage.eodPrices().keep(List.of(answers));
  }

  private List<EodPrice> latest(Symbol symbol) {
    return storage.eodPrices().latest(TUESDAY, symbol);
  }

  @Test
  void answers_are_kept_by_vendor() {
    keep(answer(AAPL, "yahoo", 0, "185.64"), answer(AAPL, "alpha", 0, "185.65"));
    keep(answer(MSFT, "yahoo", 0, ""));
    assertThat(latest(AAPL))
        .containsExactly(answer(AAPL, "alpha", 1, "185.65"), answer(AAPL, "yahoo", 1, "185.64"));
    assertThat(latest(MSFT)).containsExactly(answer(MSFT, "yahoo", 1, ""));
    assertThat(storage.eodPrices().latest(WEDNESDAY, AAPL)).isEmpty();
  }

  @Test
  void an_answer_that_repeats_the_last_is_not_kept_again() {
    keep(answer(AAPL, "yahoo", 0, "185.64"));
    keep(answer(AAPL, "yahoo", 0, "185.6400"));
    assertThat(latest(AAPL)).containsExactly(answer(AAPL, "yahoo", 1, "185.64"));
  }

  @Test
  void an_answer_that_differs_is_the_vendors_next_revision() {
    keep(answer(AAPL, "yahoo", 0, ""));
    keep(answer(AAPL, "yahoo", 0, "185.64"), answer(AAPL, "yahoo", 0, "185.65"));
    keep(answer(AAPL, "yahoo", 0, "185.64"));
    assertThat(latest(AAPL)).containsExactly(answer(AAPL, "yahoo", 4, "185.64"));
  }

  @Test
  void a_split_is_part_of_the_answer() {
    keep(answer(AAPL, "yahoo", 0, "92.1"));
    var split =
        new EodPrice(
            TUESDAY,
            AAPL,
            "yahoo",
            2,
            Optional.of(new BigDecimal("92.1")),
            Optional.of(new BigDecimal("192.53")),
            new BigDecimal("7"),
            BigDecimal.ONE,
            FETCHED_AT);
    keep(split);
    assertThat(latest(AAPL)).containsExactly(split);
  }

  @Test
  void nothing_to_keep_is_fine() {
    keep();
    assertThat(latest(AAPL)).isEmpty();
  }

  @Test
  void of_many_who_keep_the_same_answer_at_once_one_does() {
    Crowd.of(
        12,
        _ -> {
          keep(answer(AAPL, "yahoo", 0, "185.64"));
          return true;
        });
    assertThat(latest(AAPL)).containsExactly(answer(AAPL, "yahoo", 1, "185.64"));
  }
}
