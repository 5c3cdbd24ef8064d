package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.access.ProviderAccount;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [Identities] keeps to.
public abstract class IdentitiesContract extends StorageContract {

  protected static final Instant NOW = Instant.parse("2025-03-04T05:06:07Z");

  private UserId user;

  protected abstract Identities identities();

  /// As an admin would.
  protected abstract void suspend(UserId user);

  /// As the user would.
  protected abstract void chooseNickname(UserId user, Nickname nickname);

  protected abstract Optional<Instant> lastSignIn(UserId user);

  @BeforeEach
  void makeAUser() {
    user = scene.player("mina");
  }

  protected static ProviderAccount account(String subject, String nickname) {
    return new ProviderAccount(
        "google", "https://accounts.google.com", subject, nickname, Optional.empty());
  }

  private Optional<Identities.Known> found(String subject) {
    return identities().find("https://accounts.google.com", subject);
  }

  private void add(UserId user, ProviderAccount account) {
    doing(() -> identities().add(user, account, NOW));
  }

  private Player player() {
    return storage.players().find(user).orElseThrow();
  }

  @Test
  void an_account_is_found_by_issuer_and_subject_and_by_nothing_less() {
    add(user, account("1234", "Mina"));

    assertThat(found("1234"))
        .contains(new Identities.Known(player(), Player.Status.ACTIVE, "Mina"));
    assertThat(found("123")).isEmpty();
    assertThat(identities().find("https://kauth.kakao.com", "1234")).isEmpty();
  }

  @Test
  void subjects_differ_by_case() {
    add(user, account("abc", "Mina"));

    assertThat(found("ABC")).isEmpty();
  }

  @Test
  void an_account_is_nobody_elses() {
    add(user, account("1234", "Mina"));
    var other = scene.player("jun");

    assertThatThrownBy(() -> add(other, account("1234", "Jun")))
        .isInstanceOf(TransientFailure.class);
    assertThat(found("1234").orElseThrow().player().id()).isEqualTo(user);
  }

  @Test
  void a_user_can_have_several_accounts() {
    add(user, account("1", "Mina"));
    add(user, account("2", "Mina"));

    assertThat(found("1").map(it -> it.player().id()))
        .isEqualTo(found("2").map(it -> it.player().id()))
        .contains(user);
  }

  @Test
  void a_suspended_user_is_found_as_one() {
    add(user, account("1234", "Mina"));
    suspend(user);

    assertThat(found("1234").orElseThrow().status()).isEqualTo(Player.Status.SUSPENDED);
  }

  @Test
  void a_nickname_follows_the_provider() {
    add(user, account("1234", "Mina"));

    doing(() -> identities().follow(account("1234", "Minerva!"), new Nickname("Minerva")));

    assertThat(found("1234").orElseThrow().providerNickname()).isEqualTo("Minerva!");
    assertThat(player().nickname()).isEqualTo(new Nickname("Minerva"));
  }

  @Test
  void a_nickname_chosen_by_hand_stays() {
    add(user, account("1234", "Mina"));
    chooseNickname(user, new Nickname("queen"));

    doing(() -> identities().follow(account("1234", "Minerva!"), new Nickname("Minerva")));

    assertThat(found("1234").orElseThrow().providerNickname()).isEqualTo("Minerva!");
    assertThat(player().nickname()).isEqualTo(new Nickname("queen"));
  }

  @Test
  void nicknames_are_taken_in_whatever_case_but_not_by_oneself() {
    scene.player("Ärger");
    var asked = Stream.of("MINA", "mina-2", "ärger").map(Nickname::new).toList();

    assertThat(identities().takenAmong(asked, Optional.empty()))
        .containsExactlyInAnyOrder(new Nickname("MINA"), new Nickname("ärger"));
    assertThat(identities().takenAmong(asked, Optional.of(user)))
        .containsExactly(new Nickname("ärger"));
    assertThat(identities().takenAmong(List.of(new Nickname("free")), Optional.empty())).isEmpty();
  }

  @Test
  void all_accounts_of_a_user_are_forgotten_and_nobody_elses() {
    add(user, account("1234", "Mina"));
    add(user, account("5678", "Mina"));
    add(scene.player("jun"), account("9", "Jun"));

    doing(() -> identities().deleteOf(user));

    assertThat(found("1234")).isEmpty();
    assertThat(found("5678")).isEmpty();
    assertThat(found("9")).isPresent();
  }

  @Test
  void the_last_sign_in_is_noted() {
    assertThat(lastSignIn(user)).isEmpty();

    doing(() -> identities().signedIn(user, NOW));

    assertThat(lastSignIn(user)).contains(NOW);
  }

  @Test
  void of_many_who_wait_for_their_turn_each_finds_what_was_done_before() {
    var made =
        Crowd.of(
            24,
            _ ->
                storage
                    .unitOfWork()
                    .execute(() -> {
                      identities().awaitTurn();
                      if (found("new").isPresent()) {
                        return false;
                      }
                      identities().add(user, account("new", "Mina"), NOW);
                      return true;
                    }));

    assertThat(made).containsOnlyOnce(true);
  }

  @Test
  void changes_are_only_for_units_of_work() {
    assertThatIllegalStateException().isThrownBy(() -> identities().awaitTurn());
    assertThatIllegalStateException()
        .isThrownBy(() -> identities().add(user, account("1", "Mina"), NOW));
    assertThatIllegalStateException()
        .isThrownBy(() -> identities().follow(account("1", "Mina"), new Nickname("Mina")));
    assertThatIllegalStateException().isThrownBy(() -> identities().signedIn(user, NOW));
  }
}
