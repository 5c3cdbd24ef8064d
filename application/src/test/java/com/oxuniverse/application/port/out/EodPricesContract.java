package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        Finality.FINAL,
        Optional.empty(),
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
            Finality.FINAL,
            Optional.empty(),
            FETCHED_AT);
    keep(split);
    assertThat(latest(AAPL)).containsExactly(split);
  }

  private static EodPrice judged(
      int revision, String close, Finality finality, Optional<VoidReason> objection) {
    return new EodPrice(
        TUESDAY,
        AAPL,
        "yahoo",
        revision,
        Optional.of(new BigDecimal(close)),
        Optional.of(new BigDecimal("192.53")),
        BigDecimal.ONE,
        BigDecimal.ONE,
        finality,
        objection,
        FETCHED_AT);
  }

  /// numerai/numerapi #88: provisional and final are told apart.
  @Test
  void the_same_close_that_has_become_final_is_news() {
    keep(judged(0, "185.64", Finality.PROVISIONAL, Optional.empty()));
    keep(judged(0, "185.64", Finality.PROVISIONAL, Optional.empty()));
    keep(judged(0, "185.64", Finality.FINAL, Optional.empty()));
    assertThat(latest(AAPL)).containsExactly(judged(2, "185.64", Finality.FINAL, Optional.empty()));
    keep(judged(0, "185.64", Finality.DELISTED, Optional.of(VoidReason.DELISTED)));
    assertThat(latest(AAPL))
        .containsExactly(judged(3, "185.64", Finality.DELISTED, Optional.of(VoidReason.DELISTED)));
  }

  @ParameterizedTest
  @EnumSource(
      value = VoidReason.class,
      names = {"MISSING_CLOSE", "NON_POSITIVE", "WRONG_DAY", "ABNORMAL_MOVE", "DELISTED"})
  void the_same_close_that_is_objected_to_is_news_and_so_is_that_it_no_longer_is(
      VoidReason reason) {
    keep(judged(0, "185.64", Finality.FINAL, Optional.empty()));
    keep(judged(0, "185.64", Finality.FINAL, Optional.of(reason)));
    keep(judged(0, "185.64", Finality.FINAL, Optional.of(reason)));
    assertThat(latest(AAPL))
        .containsExactly(judged(2, "185.64", Finality.FINAL, Optional.of(reason)));
    keep(judged(0, "185.64", Finality.FINAL, Optional.empty()));
    assertThat(latest(AAPL)).containsExactly(judged(3, "185.64", Finality.FINAL, Optional.empty()));
  }

  @Test
  void when_an_answer_was_fetched_is_no_news() {
    keep(answer(AAPL, "yahoo", 0, "185.64"));
    var later =
        new EodPrice(
            TUESDAY,
            AAPL,
            "yahoo",
            0,
            Optional.of(new BigDecimal("185.64")),
            Optional.of(new BigDecimal("192.53")),
            BigDecimal.ONE,
            BigDecimal.ONE,
            Finality.FINAL,
            Optional.empty(),
            FETCHED_AT.plusSeconds(60));
    keep(later);
    assertThat(latest(AAPL)).containsExactly(answer(AAPL, "yahoo", 1, "185.64"));
  }

  @Test
  void the_latest_of_a_day_are_those_of_every_symbol_and_vendor_in_that_order() {
    keep(answer(MSFT, "yahoo", 0, "370.87"), answer(AAPL, "yahoo", 0, "185.64"));
    keep(answer(AAPL, "alpha", 0, "185.65"), answer(MSFT, "yahoo", 0, "370.88"));
    assertThat(storage.eodPrices().latestOf(TUESDAY))
        .containsExactly(
            answer(AAPL, "alpha", 1, "185.65"),
            answer(AAPL, "yahoo", 1, "185.64"),
            answer(MSFT, "yahoo", 2, "370.88"));
    assertThat(storage.eodPrices().latestOf(WEDNESDAY)).isEmpty();
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
