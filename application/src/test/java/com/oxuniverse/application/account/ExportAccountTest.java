package com.oxuniverse.application.account;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.PredictionStatus;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportAccountTest {

  private final AccountWorld world = AccountWorld.create();
  private final UserId user = world.player("ann");

  @Test
  void everything_of_ones_own_is_there() {
    world.signIn(user);
    world.seal(user, "ann@example.com");
    var game = world.game().opened(TUESDAY);
    game.pick(user, AAPL, Choice.UP);
    game.closed(TUESDAY).closes(TUESDAY, "101").settled(TUESDAY).opened(WEDNESDAY);
    game.pick(user, MSFT, Choice.DOWN);
    game.cancel(user, "MSFT");

    var data = world.play().exportAccount().of(user).orElseThrow();

    assertThat(data.account().email()).contains("ann@example.com");
    assertThat(data.account().bot()).isTrue();
    assertThat(data.identities()).extracting(LinkedIdentity::provider).containsExactly("google");
    assertThat(data.sessions()).hasSize(1);
    assertThat(data.keys()).hasSize(1);
    assertThat(data.slots())
        .containsExactly(
            new SlotsOfDay(day(WEDNESDAY), 3, 0, 0, 1, 1),
            new SlotsOfDay(day(TUESDAY), 3, 0, 0, 1, 0));
    var picks = data.picks().toList();
    assertThat(picks)
        .extracting(it -> it.pick().status())
        .containsExactly(PredictionStatus.CANCELLED, PredictionStatus.CORRECT);
    assertThat(picks.getFirst().settlement()).isEmpty();
    assertThat(picks.getLast().settlement().flatMap(it -> it.close()))
        .contains(new BigDecimal("101"));
    assertThat(data.ledger()).extracting(it -> it.posting().delta()).containsExactly(50L, 1000L);
  }

  @Test
  void nothing_of_others_is_there() {
    var other = world.player("bob");
    world.signIn(other);
    world.game().opened(TUESDAY).pick(other, AAPL, Choice.UP);

    var data = world.play().exportAccount().of(user).orElseThrow();

    assertThat(data.account().email()).isEqualTo(Optional.empty());
    assertThat(data.identities()).isEmpty();
    assertThat(data.sessions()).isEmpty();
    assertThat(data.keys()).isEmpty();
    assertThat(data.slots()).isEmpty();
    assertThat(data.picks()).isEmpty();
    assertThat(data.ledger()).hasSize(1);
  }
}
