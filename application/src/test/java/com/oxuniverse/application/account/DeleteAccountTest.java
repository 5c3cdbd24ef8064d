package com.oxuniverse.application.account;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.player.Language;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.DeleteAccount.Deleted;
import com.oxuniverse.application.port.in.DeleteAccount.LastAdmin;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerAudit;
import com.oxuniverse.domain.prediction.Choice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeleteAccountTest {

  private final AccountWorld world = AccountWorld.create();

  @Test
  void nothing_is_left_of_the_person() {
    var user = world.player("ann");
    var other = world.player("bob");
    world.signIn(user);
    world.signIn(other);
    world.seal(user, "ann@example.com");

    assertThat(world.play().deleteAccount().delete(user)).isEqualTo(new Deleted());

    assertThat(world.account(user))
        .isEqualTo(
            new Account(
                new Player(user, new Nickname("deleted-1"), Player.Role.USER),
                Player.Status.DELETED,
                true,
                Language.KO,
                Optional.empty(),
                Optional.empty()));
    assertThat(world.isLetIn(user)).isFalse();
    assertThat(world.isLetIn(other)).isTrue();
  }

  @Test
  void what_was_played_stays_and_is_paid() {
    var user = world.player("ann");
    var game = world.game().opened(TUESDAY);
    game.pick(user, AAPL, Choice.UP);

    world.play().deleteAccount().delete(user);
    game.closed(TUESDAY).closes(TUESDAY, "101").settled(TUESDAY);

    var ledger = game.world().store().ledgerOf(user);
    assertThat(ledger).extracting(it -> it.posting().delta()).containsExactly(1000L, 50L);
    assertThat(LedgerAudit.firstBroken(ledger)).isEmpty();
  }

  @Test
  void whoever_is_deleted_is_nobody_to_anyone() {
    var user = world.player("ann");
    world.play().deleteAccount().delete(user);
    assertThat(world.play().viewAccount().of(user)).isEmpty();
    assertThat(world.play().exportAccount().of(user)).isEmpty();
    assertThat(world.play().findPlayers().profile(new Nickname("ann"))).isEmpty();
    assertThat(world.play().findPlayers().profile(new Nickname("deleted-1"))).isEmpty();
    assertThat(world.play().findPlayers().search("", Optional.empty(), 9).items()).isEmpty();
    assertThat(world.player("ann")).as("the nickname is free again").isEqualTo(new UserId(2));
  }

  @Test
  void twice_is_once() {
    var user = world.player("ann");
    world.play().deleteAccount().delete(user);
    assertThat(world.play().deleteAccount().delete(user)).isEqualTo(new Deleted());
  }

  @Test
  void the_last_admin_cannot_go_and_the_last_but_one_can() {
    var boss = world.admin("boss");
    assertThat(world.play().deleteAccount().delete(boss.id())).isEqualTo(new LastAdmin());
    assertThat(world.account(boss.id()).rules()).isTrue();

    var other = world.admin("other");
    assertThat(world.play().deleteAccount().delete(boss.id())).isEqualTo(new Deleted());
    assertThat(world.play().deleteAccount().delete(other.id())).isEqualTo(new LastAdmin());
  }

  @Test
  void a_deletion_that_fails_halfway_was_none() {
    var user = world.player("ann");
    world.signIn(user);
    var broken =
        new DeleteAccountService(
            world.accounts(),
            world.identities(),
            world.sessions(),
            world.keys(),
            world.game().world().unitOfWork(),
            () -> {
              throw new IllegalArgumentException("planted");
            });
    assertThatThrownBy(() -> broken.delete(user)).hasMessage("planted");
    assertThat(world.isLetIn(user)).isTrue();
    assertThat(world.account(user).isActive()).isTrue();
    assertThat(List.of(world.account(user).player().nickname()))
        .containsExactly(new Nickname("ann"));
  }
}
