package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What every [Players] keeps to.
public abstract class PlayersContract extends StorageContract {

  private Player add(String nickname) {
    return storage
        .unitOfWork()
        .execute(() -> storage.players().add(new Nickname(nickname), Player.Role.USER));
  }

  @Test
  void a_player_is_found_by_number_and_by_nickname_in_any_case() {
    var player = add("Ångström 철수");
    assertThat(player)
        .isEqualTo(new Player(new UserId(1), new Nickname("Ångström 철수"), Player.Role.USER));
    assertThat(storage.players().find(new UserId(1))).contains(player);
    assertThat(storage.players().find(new Nickname("åNGSTRÖM 철수"))).contains(player);
  }

  @Test
  void an_unknown_player_is_not_found() {
    assertThat(storage.players().find(new UserId(1))).isEmpty();
    assertThat(storage.players().find(new Nickname("nobody"))).isEmpty();
  }

  @Test
  void there_is_an_admin_once_somebody_is_made_one() {
    var player = add("one");
    assertThat(storage.players().hasAdmin()).isFalse();

    doing(() -> storage.players().changeRole(player.id(), Player.Role.ADMIN));

    assertThat(storage.players().hasAdmin()).isTrue();
  }

  @Test
  void a_nickname_in_another_case_is_taken() {
    add("Alice");
    assertThatThrownBy(() -> add("aLICE")).isInstanceOf(TransientFailure.class);
  }

  @Test
  void a_registration_that_fails_leaves_no_gap() {
    add("one");
    assertThatThrownBy(() ->
            doing(() -> {
              add("two");
              throw new IllegalArgumentException("planted");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(add("three").id()).isEqualTo(new UserId(2));
  }

  @Test
  void many_who_register_at_once_get_one_number_each() {
    var ids = Crowd.of(24, i -> add("player" + i).id().number());
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 24).boxed().toList());
  }

  @Test
  void a_role_can_be_changed() {
    var player = add("boss");
    storage.players().changeRole(player.id(), Player.Role.ADMIN);
    assertThat(storage.players().find(player.id()))
        .contains(new Player(player.id(), player.nickname(), Player.Role.ADMIN));
    assertThatIllegalStateException()
        .isThrownBy(() -> storage.players().changeRole(new UserId(9), Player.Role.ADMIN));
  }

  @Test
  void adding_is_only_for_units_of_work() {
    assertThatIllegalStateException()
        .isThrownBy(() -> storage.players().add(new Nickname("one"), Player.Role.USER));
  }
}
