package com.oxuniverse.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.AdjustPoints;
import com.oxuniverse.application.port.in.AdjustPoints.Adjusted;
import com.oxuniverse.application.port.in.AdjustPoints.AdminNoMore;
import com.oxuniverse.application.port.in.AdjustPoints.KeyReused;
import com.oxuniverse.application.port.in.AdjustPoints.NoSuchUser;
import com.oxuniverse.application.port.in.AdjustPoints.NotEnough;
import com.oxuniverse.application.port.in.AdjustPoints.OnOneself;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.EntryReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdjustPointsTest {

  private final AccountWorld world = AccountWorld.create();
  private final Admin boss = world.admin("boss");
  private final UserId user = world.player("ann");

  private AdjustPoints.Result adjust(long delta, String key) {
    return adjust(boss, user, delta, key);
  }

  private AdjustPoints.Result adjust(Admin admin, UserId whose, long delta, String key) {
    var named = Optional.of(key).filter(text -> !text.isEmpty());
    return world
        .play()
        .adjustPoints()
        .adjust(new AdjustPoints.Command(admin, whose, delta, named, "a prize"));
  }

  private long balance() {
    return world.game().balance(user);
  }

  private List<AdminAct> acts() {
    return world.game().world().store().acts();
  }

  @Test
  void points_are_given_with_an_entry_and_an_act() {
    assertThat(adjust(500, "prize|1%"))
        .isInstanceOfSatisfying(
            Adjusted.class,
            it -> {
              var posting = it.entry().posting();
              assertThat(posting.reason()).isEqualTo(EntryReason.ADMIN_ADJUSTMENT);
              assertThat(posting.refId().text()).isEqualTo("adjustment:2:1:key:prize%7C1%25");
              assertThat(it.entry().balanceAfter()).isEqualTo(1500);
            });
    assertThat(acts())
        .containsExactly(
            new AdminAct(
                "boss#1",
                "user.adjust-points",
                "user/2",
                "1000",
                "1500",
                "a prize",
                world.game().now()));
  }

  @Test
  void the_same_key_is_booked_once_however_much_later() {
    var first = adjust(500, "k");
    world.game().clock().advance(Duration.ofDays(400));
    assertThat(adjust(500, "k")).isEqualTo(first);
    assertThat(balance()).isEqualTo(1500);
    assertThat(acts()).hasSize(1);
  }

  @Test
  void a_key_is_for_one_sum() {
    adjust(500, "k");
    assertThat(adjust(501, "k")).isEqualTo(new KeyReused());
    assertThat(balance()).isEqualTo(1500);
  }

  @Test
  void another_admin_or_another_user_may_use_the_same_key() {
    var other = world.admin("other");
    adjust(500, "k");
    assertThat(adjust(other, user, 500, "k")).isInstanceOf(Adjusted.class);
    assertThat(adjust(boss, world.player("bob"), 500, "k")).isInstanceOf(Adjusted.class);
    assertThat(balance()).isEqualTo(2000);
  }

  @Test
  void without_a_key_each_act_is_one_of_its_own() {
    adjust(500, "");
    adjust(500, "");
    assertThat(balance()).as("the game's clock stands").isEqualTo(2000);
    assertThat(acts()).hasSize(2);
  }

  @Test
  void nobody_adjusts_their_own_points() {
    assertThat(adjust(boss, boss.id(), 500, "k")).isEqualTo(new OnOneself());
    assertThat(adjust(boss, boss.id(), 500, "")).isEqualTo(new OnOneself());
    assertThat(world.game().balance(boss.id())).isEqualTo(1000);
    assertThat(acts()).isEmpty();
  }

  @Test
  void whoever_is_no_admin_any_more_adjusts_nothing() {
    var other = world.admin("other");
    world.update(world.account(other.id()).being(Player.Status.SUSPENDED));
    assertThat(adjust(other, user, 500, "k")).isEqualTo(new AdminNoMore());
    world.update(world.account(other.id()).being(Player.Status.ACTIVE).as(Player.Role.USER));
    assertThat(adjust(other, user, 500, "k")).isEqualTo(new AdminNoMore());
    assertThat(adjust(new Admin(new UserId(99), boss.nickname()), user, 500, "k"))
        .isEqualTo(new AdminNoMore());
    assertThat(balance()).isEqualTo(1000);
    assertThat(acts()).isEmpty();
  }

  @Test
  void no_more_is_taken_than_may_be_spent() {
    assertThat(adjust(-1001, "k")).isEqualTo(new NotEnough(1000));
    assertThat(acts()).isEmpty();
    assertThat(adjust(-1000, "k")).isInstanceOf(Adjusted.class);
    assertThat(balance()).isZero();
    assertThat(adjust(-1000, "k")).as("once more").isInstanceOf(Adjusted.class);
  }

  @Test
  void whoever_is_not_there_gets_nothing() {
    world.play().deleteAccount().delete(user);
    assertThat(adjust(1, "k")).isEqualTo(new NoSuchUser());
    assertThat(adjust(boss, new UserId(99), 1, "k")).isEqualTo(new NoSuchUser());
    assertThat(acts()).isEmpty();
  }
}
