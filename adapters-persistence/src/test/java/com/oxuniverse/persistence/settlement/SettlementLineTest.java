package com.oxuniverse.persistence.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettlementLineTest {

  private static final List<SymbolSettlement> SETTLEMENTS =
      IntStream.range(10, 40).mapToObj(i -> settlement("S" + i)).toList();

  private final List<String> begun = Collections.synchronizedList(new ArrayList<>());
  private final List<String> paid = Collections.synchronizedList(new ArrayList<>());

  private static SymbolSettlement settlement(String symbol) {
    return new SymbolSettlement(
        TradingDay.parse("2024-01-02"),
        new Symbol(symbol),
        SymbolSettlement.FIRST_REVISION,
        new Judgement.Judged(
            new CloseVerdict.Accepted(BigDecimal.TEN, Optional.empty()), List.of()),
        Optional.empty(),
        Instant.parse("2024-01-02T21:15:00Z"));
  }

  private static String name(SymbolSettlement settlement) {
    return settlement.symbol().ticker();
  }

  @Test
  void the_next_symbol_is_begun_before_the_one_before_it_has_paid() {
    var secondHasBegun = new CountDownLatch(1);
    new SettlementLine(
            (settlement, awaitTurn) -> {
              begun.add(name(settlement));
              if (name(settlement).equals("S11")) {
                secondHasBegun.countDown();
              }
              awaitTurn.run();
              if (name(settlement).equals("S10")) {
                await(secondHasBegun);
              }
              paid.add(name(settlement));
            })
        .run(SETTLEMENTS);

    assertThat(begun).hasSize(30);
    assertThat(paid).hasSize(30).isSorted();
  }

  /// Otherwise each of them would write all its picks' results for nothing, and more than once.
  @Test
  void what_is_behind_a_failure_gives_up_at_once_and_is_not_tried_again() {
    var failure = new TransientFailure("no lock to be had", new SQLException("timeout", "55P03"));
    var nextHasBegun = new CountDownLatch(1);
    var gaveUp = Collections.synchronizedList(new ArrayList<Throwable>());
    var line =
        new SettlementLine((settlement, awaitTurn) -> {
          begun.add(name(settlement));
          if (name(settlement).equals("S15")) {
            await(nextHasBegun);
            throw failure;
          }
          if (name(settlement).equals("S16")) {
            nextHasBegun.countDown();
          }
          var turn = catchThrowable(awaitTurn::run);
          if (turn != null) {
            gaveUp.add(turn);
            throw (RuntimeException) turn;
          }
          paid.add(name(settlement));
        });

    assertThatThrownBy(() -> line.run(SETTLEMENTS)).isSameAs(failure);
    assertThat(paid).containsExactly("S10", "S11", "S12", "S13", "S14");
    assertThat(begun).doesNotContain("S18", "S39");
    assertThat(gaveUp)
        .isNotEmpty()
        .noneMatch(it -> it instanceof TransientFailure || it.getCause() != null);
  }

  @Test
  void what_fails_by_itself_holds_up_no_other() {
    var failure = new IllegalStateException("planted");
    var line =
        new SettlementLine((settlement, awaitTurn) -> {
          if (name(settlement).equals("S15")) {
            throw failure;
          }
          awaitTurn.run();
          paid.add(name(settlement));
        });

    assertThatThrownBy(() -> line.run(SETTLEMENTS)).isSameAs(failure);
    assertThat(paid).hasSize(29).isSorted().doesNotContain("S15");
  }

  @Test
  void whoever_finds_nothing_to_do_still_holds_up_those_behind() {
    var firstMayPay = new CountDownLatch(1);
    new SettlementLine(
            (settlement, awaitTurn) -> {
              switch (name(settlement)) {
                case "S10" -> {
                  await(firstMayPay);
                  paid.add("S10");
                }
                case "S11" -> firstMayPay.countDown();
                default -> {
                  awaitTurn.run();
                  paid.add(name(settlement));
                }
              }
            })
        .run(SETTLEMENTS);

    assertThat(paid).hasSize(29).isSorted();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
