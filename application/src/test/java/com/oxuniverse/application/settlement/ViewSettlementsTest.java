package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.domain.session.Phase;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewSettlementsTest {

  private final FakeGame game = FakeGame.create();

  @Test
  void a_days_settlements_are_paged_by_symbol() {
    game.closes(TUESDAY, "101").opened(TUESDAY).closed(TUESDAY).settled(TUESDAY);

    var first = game.play().viewSettlements().page(day(TUESDAY), Optional.empty(), 2);
    var second = game.play().viewSettlements().page(day(TUESDAY), Optional.of(MSFT), 2);

    assertThat(first.items()).extracting(SettlementRow::symbol).containsExactly(AAPL, MSFT);
    assertThat(first.hasMore()).isTrue();
    assertThat(second.items()).extracting(SettlementRow::symbol).containsExactly(NVDA);
    assertThat(second.hasMore()).isFalse();
  }

  @Test
  void a_day_that_is_not_settled_has_no_settlements_but_a_summary() {
    game.opened(TUESDAY);

    assertThat(game.play().viewSettlements().page(day(TUESDAY), Optional.empty(), 2).items())
        .isEmpty();
    assertThat(game.play().viewSettlements().find(day(TUESDAY), AAPL)).isEmpty();
    var summary = game.play().viewSettlements().summary(day(TUESDAY)).orElseThrow();
    assertThat(summary.phase()).isEqualTo(Phase.OPEN);
    assertThat(summary.settlingTook()).isEmpty();
  }

  @Test
  void a_day_without_a_session_has_no_summary() {
    assertThat(game.play().viewSettlements().summary(day(WEDNESDAY))).isEmpty();
  }
}
