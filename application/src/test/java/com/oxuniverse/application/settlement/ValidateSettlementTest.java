package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.SYMBOLS;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.FakeMarket;
import com.oxuniverse.application.port.in.ValidateSettlement.Check;
import com.oxuniverse.application.port.in.ValidateSettlement.State;
import com.oxuniverse.application.port.in.ValidateSettlement.UniverseMissing;
import com.oxuniverse.application.port.in.ValidateSettlement.Validated;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValidateSettlementTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");

  @BeforeEach
  void aDayThatIsOver() {
    game.opened(TUESDAY).closed(TUESDAY).due(TUESDAY);
  }

  private void collect() {
    var _ = game.play().collectCloses().collect(day(TUESDAY));
  }

  private Validated validated() {
    return (Validated) game.play().validateSettlement().validate(day(TUESDAY));
  }

  private Check check(Symbol symbol) {
    return validated().checks().stream()
        .filter(it -> it.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal usedClose(Check check) {
    return check.used().flatMap(EodPrice::close).orElseThrow();
  }

  @Test
  void before_anything_was_collected_no_symbol_can_be_settled() {
    assertThat(validated().session()).contains(game.session(TUESDAY));
    assertThat(validated().checks()).extracting(Check::symbol).isEqualTo(SYMBOLS);
    assertThat(validated().checks())
        .allSatisfy(it ->
            assertThat(it)
                .isEqualTo(
                    new Check(
                        it.symbol(),
                        State.UNCOLLECTED,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty())));
  }

  @Test
  void a_final_close_is_ready_and_a_refused_one_says_why() {
    game.closes(TUESDAY, AAPL, "101").closes(TUESDAY, MSFT, "0");
    collect();

    assertThat(check(AAPL).state()).isEqualTo(State.READY);
    assertThat(usedClose(check(AAPL))).isEqualByComparingTo("101");
    assertThat(check(MSFT).state()).isEqualTo(State.REFUSED);
    assertThat(check(MSFT).used().flatMap(EodPrice::objection)).contains(VoidReason.NON_POSITIVE);
    assertThat(check(NVDA).used().flatMap(EodPrice::objection)).contains(VoidReason.MISSING_CLOSE);
  }

  @Test
  void a_running_close_is_provisional() {
    game.closes(TUESDAY, "101").market().finality(Finality.PROVISIONAL);
    collect();

    assertThat(check(AAPL).state()).isEqualTo(State.PROVISIONAL);
    assertThat(check(AAPL).used().flatMap(EodPrice::objection)).isEmpty();
  }

  @Test
  void a_delisted_symbol_is_refused() {
    game.closes(TUESDAY, "101").market().finality(Finality.DELISTED);
    collect();

    assertThat(check(AAPL).state()).isEqualTo(State.REFUSED);
    assertThat(check(AAPL).used().flatMap(EodPrice::objection)).contains(VoidReason.DELISTED);
  }

  @Test
  void of_two_that_agree_on_a_far_move_the_first_is_used_and_the_second_is_beside_it() {
    // Its name goes before the first one's.
    var second = new FakeMarket("another").bar(AAPL, LocalDate.parse(TUESDAY), "", "140.2");
    game.market().second(second);
    game.closes(TUESDAY, AAPL, "140");
    collect();

    assertThat(check(AAPL).state()).isEqualTo(State.READY);
    assertThat(usedClose(check(AAPL))).isEqualByComparingTo("140");
    assertThat(check(AAPL).others()).extracting(EodPrice::vendor).containsExactly("another");
  }

  @Test
  void what_is_ready_is_what_is_settled() {
    game.closes(TUESDAY, AAPL, "101").closes(TUESDAY, MSFT, "0");
    collect();
    var before = validated();
    var _ = game.settle(TUESDAY);

    for (Check check : before.checks()) {
      var row = game.play().viewSettlements().find(day(TUESDAY), check.symbol()).orElseThrow();
      assertThat(row.close()).isEqualTo(check.used().flatMap(EodPrice::close));
      assertThat(row.voidReason()).isEqualTo(check.used().flatMap(EodPrice::objection));
    }
    assertThat(validated().checks())
        .allSatisfy(check -> {
          assertThat(check.state()).isEqualTo(State.SETTLED);
          assertThat(check.settled()).isPresent();
          assertThat(check.correction()).isEmpty();
        });
  }

  @Test
  void a_settled_symbol_whose_close_was_revised_shows_the_proposed_correction() {
    game.closes(TUESDAY, "101").settled(TUESDAY);
    game.after(Duration.ofHours(1)).closes(TUESDAY, AAPL, "102");
    collect();

    assertThat(check(AAPL).state()).isEqualTo(State.SETTLED);
    assertThat(check(AAPL).correction().flatMap(ProposedCorrection::close))
        .contains(new BigDecimal("102"));
    assertThat(check(MSFT).correction()).isEmpty();
  }

  @Test
  void picks_without_a_snapshot_are_counted() {
    game.opened("2024-01-03");
    game.pick(ann, AAPL, UP);
    game.market().quotesDown(true);
    game.pick(ann, MSFT, UP);
    game.pick(ann, NVDA, UP);
    var _ = game.cancel(ann, "NVDA");

    var checked = (Validated) game.play().validateSettlement().validate(day("2024-01-03"));

    assertThat(checked.picksWithoutSnapshot()).isEqualTo(1);
  }

  @Test
  void a_day_without_symbols_has_nothing_to_validate() {
    assertThat(game.play().validateSettlement().validate(day("2024-01-04")))
        .isEqualTo(new UniverseMissing());
  }

  @Test
  void no_vendor_is_asked() {
    var asked = new AtomicInteger();
    game.market().meanwhile(asked::incrementAndGet);

    var _ = validated();

    assertThat(asked).hasValue(0);
  }
}
