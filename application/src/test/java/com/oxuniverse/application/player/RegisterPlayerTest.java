package com.oxuniverse.application.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.rules.GameRules;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class RegisterPlayerTest {

  private final FakeGame game = FakeGame.create();

  private Player register(String nickname, Role role) {
    return game.play().registerPlayer().register(new Nickname(nickname), role);
  }

  @Test
  void a_new_player_gets_the_next_number_and_the_bonus() {
    assertThat(register("ann", Role.USER))
        .isEqualTo(new Player(new UserId(1), new Nickname("ann"), Role.USER));
    assertThat(register("bob", Role.USER).id()).isEqualTo(new UserId(2));

    var entries = game.world().store().ledgerOf(new UserId(2));
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().balanceAfter()).isEqualTo(1_000);
    assertThat(entries.getFirst().posting().reason()).isEqualTo(EntryReason.SIGNUP_BONUS);
    assertThat(entries.getFirst().posting().refId().text()).isEqualTo("signup:2");
    assertThat(entries.getFirst().posting().at()).isEqualTo(game.now());
  }

  @Test
  void registering_again_in_whatever_case_pays_nothing_more() {
    var first = register("Ann", Role.USER);

    assertThat(register("Ann", Role.USER)).isEqualTo(first);
    assertThat(register("aNN", Role.USER)).isEqualTo(first);

    assertThat(game.balance(first.id())).isEqualTo(1_000);
    assertThat(game.world().store().players()).hasSize(1);
  }

  @Test
  void a_player_becomes_an_admin_but_never_less_than_before() {
    register("ann", Role.USER);

    assertThat(register("ann", Role.ADMIN).role()).isEqualTo(Role.ADMIN);
    assertThat(register("ann", Role.USER).role()).isEqualTo(Role.ADMIN);
    assertThat(game.world().players().find(new UserId(1)).orElseThrow().role())
        .isEqualTo(Role.ADMIN);
    assertThat(game.balance(new UserId(1))).isEqualTo(1_000);
  }

  @Test
  void a_game_without_a_bonus_books_none() {
    var plain = GameRules.DEFAULT;
    var rules =
        new GameRules(plain.timetable(), plain.slots(), plain.settlement(), new PointRules(0, 50));
    var thrifty = FakeGame.under(rules);

    var player = thrifty.player("ann");

    assertThat(thrifty.balance(player)).isZero();
    assertThat(thrifty.world().store().ledgerOf(player)).isEmpty();
  }

  @Test
  void of_many_registrations_at_once_one_is_new_and_paid() {
    var players = Burst.of(64, () -> register("ann", Role.USER));

    assertThat(new HashSet<>(players)).hasSize(1);
    assertThat(game.balance(new UserId(1))).isEqualTo(1_000);
  }

  @Test
  void a_registration_that_fails_leaves_no_player_without_a_bonus_and_no_gap() {
    game.world().unitOfWork().faultsFrom(() -> Fault.BREAKS_BEFORE_COMMIT);
    assertThatThrownBy(() -> register("ann", Role.USER)).isInstanceOf(TransientFailure.class);
    assertThat(game.world().store().players()).isEmpty();
    assertThat(game.world().store().accounts()).isEmpty();

    game.world().unitOfWork().faultsFrom(() -> Fault.NONE);
    assertThat(register("ann", Role.USER).id()).isEqualTo(new UserId(1));
  }

  @Test
  void a_registration_whose_answer_was_lost_is_not_paid_again() {
    game.world().unitOfWork().faultsFrom(() -> Fault.BREAKS_AFTER_COMMIT);
    assertThatThrownBy(() -> register("ann", Role.USER)).isInstanceOf(TransientFailure.class);
    game.world().unitOfWork().faultsFrom(() -> Fault.NONE);

    var again = register("ann", Role.USER);

    assertThat(again.id()).isEqualTo(new UserId(1));
    assertThat(game.balance(again.id())).isEqualTo(1_000);
  }
}
