package com.oxuniverse.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.ChangeStanding;
import com.oxuniverse.application.port.in.ChangeStanding.ToRole;
import com.oxuniverse.application.port.in.ChangeStanding.ToSuspended;
import com.oxuniverse.domain.player.UserId;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ChangeStandingTest {

  private static final ChangeStanding.Change PROMOTION = new ToRole(Player.Role.ADMIN);
  private static final ChangeStanding.Change DEMOTION = new ToRole(Player.Role.USER);
  private static final ChangeStanding.Change SUSPENSION = new ToSuspended(true);

  private final AccountWorld world = AccountWorld.create();
  private final Admin boss = world.admin("boss");

  private ChangeStanding.Result change(Admin admin, UserId user, ChangeStanding.Change change) {
    return world
        .play()
        .changeStanding()
        .change(new ChangeStanding.Command(admin, user, change, "because"));
  }

  private List<AdminAct> acts() {
    return world.game().world().store().acts();
  }

  @Test
  void a_role_is_given_and_taken_with_an_act_in_the_trail() {
    var user = world.player("ann");

    var promoted = change(boss, user, PROMOTION);

    assertThat(promoted)
        .isInstanceOfSatisfying(
            ChangeStanding.Changed.class,
            it -> assertThat(it.user().player().role()).isEqualTo(Player.Role.ADMIN));
    assertThat(change(boss, user, DEMOTION)).isInstanceOf(ChangeStanding.Changed.class);
    assertThat(world.account(user).player().role()).isEqualTo(Player.Role.USER);
    assertThat(acts())
        .containsExactly(
            new AdminAct(
                "boss#1",
                "user.role",
                "user/2",
                "USER ACTIVE",
                "ADMIN ACTIVE",
                "because",
                world.game().now()),
            new AdminAct(
                "boss#1",
                "user.role",
                "user/2",
                "ADMIN ACTIVE",
                "USER ACTIVE",
                "because",
                world.game().now()));
  }

  @Test
  void a_suspension_is_lifted_again_and_leaves_sessions_alone() {
    var user = world.player("ann");
    world.signIn(user);

    assertThat(change(boss, user, SUSPENSION)).isInstanceOf(ChangeStanding.Changed.class);
    assertThat(world.account(user).status()).isEqualTo(Player.Status.SUSPENDED);
    assertThat(change(boss, user, new ToSuspended(false)))
        .isInstanceOf(ChangeStanding.Changed.class);

    assertThat(world.account(user).isActive()).isTrue();
    assertThat(world.sessions().of(user, AccountWorld.NOW)).hasSize(1);
    assertThat(acts()).extracting(AdminAct::action).containsOnly("user.suspend").hasSize(2);
  }

  @Test
  void what_is_so_already_is_no_act() {
    var user = world.player("ann");
    assertThat(change(boss, user, DEMOTION)).isInstanceOf(ChangeStanding.Changed.class);
    assertThat(change(boss, user, new ToSuspended(false)))
        .isInstanceOf(ChangeStanding.Changed.class);
    assertThat(acts()).isEmpty();
  }

  @Test
  void nobody_acts_on_themselves() {
    world.admin("other");
    for (var change : List.of(DEMOTION, SUSPENSION, PROMOTION)) {
      assertThat(change(boss, boss.id(), change)).isEqualTo(new ChangeStanding.OnOneself());
    }
    assertThat(world.account(boss.id()).rules()).isTrue();
    assertThat(acts()).isEmpty();
  }

  @Test
  void whoever_is_no_admin_any_more_does_nothing() {
    var other = world.admin("other");
    var user = world.player("ann");
    change(boss, other.id(), DEMOTION);
    assertThat(change(other, boss.id(), DEMOTION)).isEqualTo(new ChangeStanding.AdminNoMore());
    change(boss, other.id(), PROMOTION);
    change(boss, other.id(), SUSPENSION);
    assertThat(change(other, user, SUSPENSION)).isEqualTo(new ChangeStanding.AdminNoMore());
    assertThat(world.account(boss.id()).rules()).isTrue();
  }

  @Test
  void whoever_is_not_there_is_not_changed() {
    var gone = world.player("ann");
    world.play().deleteAccount().delete(gone);
    assertThat(change(boss, gone, SUSPENSION)).isEqualTo(new ChangeStanding.NoSuchUser());
    assertThat(change(boss, new UserId(99), PROMOTION)).isEqualTo(new ChangeStanding.NoSuchUser());
    assertThat(acts()).isEmpty();
  }

  @Test
  void of_two_admins_who_act_on_each_other_at_once_one_stays() throws Exception {
    for (int round = 0; round < 20; round++) {
      var a = world.admin("a" + round);
      var b = world.admin("b" + round);
      change(a, boss.id(), DEMOTION);
      var barrier = new CyclicBarrier(2);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var first = threads.submit(() -> meeting(barrier, a, b));
        var second = threads.submit(() -> meeting(barrier, b, a));
        assertThat(List.of(first.get(), second.get()))
            .hasAtLeastOneElementOfType(ChangeStanding.Changed.class)
            .contains(new ChangeStanding.AdminNoMore());
      }
      var stays = world.account(a.id()).rules() ? a : b;
      change(stays, boss.id(), PROMOTION);
      change(boss, stays.id(), DEMOTION);
    }
  }

  private ChangeStanding.Result meeting(CyclicBarrier barrier, Admin admin, Admin other)
      throws Exception {
    barrier.await();
    return change(admin, other.id(), SUSPENSION);
  }
}
