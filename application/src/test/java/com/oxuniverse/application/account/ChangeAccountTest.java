package com.oxuniverse.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.player.Language;
import com.oxuniverse.application.port.in.ChangeAccount;
import com.oxuniverse.application.port.in.ChangeAccount.Changed;
import com.oxuniverse.application.port.in.ChangeAccount.NicknameTaken;
import com.oxuniverse.application.port.in.ChangeAccount.NoSuchUser;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeAccountTest {

  private final AccountWorld world = AccountWorld.create();
  private final UserId user = world.player("ann");

  private ChangeAccount.Result rename(String nickname) {
    return change(Optional.of(new Nickname(nickname)), Optional.empty());
  }

  private ChangeAccount.Result change(Optional<Nickname> nickname, Optional<Language> language) {
    return world.play().changeAccount().change(new ChangeAccount.Command(user, nickname, language));
  }

  @Test
  void a_nickname_that_was_chosen_is_the_users_own() {
    assertThat(rename("Annie"))
        .isInstanceOfSatisfying(
            Changed.class, it -> assertThat(it.account()).isEqualTo(world.account(user)));
    assertThat(world.account(user).player().nickname()).isEqualTo(new Nickname("Annie"));
    assertThat(world.account(user).nicknameChosen()).isTrue();
  }

  @Test
  void ones_own_nickname_may_get_another_case() {
    assertThat(rename("ANN")).isInstanceOf(Changed.class);
  }

  @Test
  void a_nickname_of_somebody_else_is_taken_in_any_case() {
    world.player("bob");
    assertThat(rename("BOB")).isEqualTo(new NicknameTaken());
    assertThat(world.account(user).nicknameChosen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"me", "ME", "deleted-1", "Deleted-77", "deleted-7-x"})
  void nobody_is_called_what_means_something_else(String reserved) {
    assertThat(rename(reserved)).isEqualTo(new NicknameTaken());
  }

  @Test
  void the_language_is_changed_alone() {
    change(Optional.empty(), Optional.of(Language.EN));
    assertThat(world.account(user).language()).isEqualTo(Language.EN);
    assertThat(world.account(user).nicknameChosen()).isFalse();
  }

  @Test
  void whoever_is_deleted_changes_nothing() {
    world.play().deleteAccount().delete(user);
    assertThat(rename("again")).isEqualTo(new NoSuchUser());
  }
}
