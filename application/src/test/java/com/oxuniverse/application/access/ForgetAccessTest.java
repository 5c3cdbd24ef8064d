package com.oxuniverse.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeAccess;
import com.oxuniverse.application.port.in.ForgetAccess;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForgetAccessTest {

  private final FakeAccess world = FakeAccess.create();
  private final ForgetAccess forgetAccess = world.access().forgetAccess();
  private final UserId ann = world.user("ann");

  @Test
  void a_session_is_forgotten_a_month_after_it_was_ended() {
    var session = world.signIn(ann).session();
    var other = world.signIn(ann).session();
    world.access().endSession().end(ann, session.id());

    assertThat(world.after(Duration.ofDays(29)).sessions().tokens()).hasSize(2);
    assertThat(forgetAccess.forget(10)).isZero();
    world.after(Duration.ofDays(1).plusMillis(1));
    assertThat(forgetAccess.forget(10)).isEqualTo(1);

    assertThat(world.sessions().tokens()).extracting(it -> it.session()).containsOnly(other.id());
  }

  @Test
  void a_session_is_forgotten_a_month_after_it_expired() {
    var session = world.signIn(ann).session();
    world.clock().set(session.expiresAt().plus(Duration.ofDays(30)));
    assertThat(forgetAccess.forget(10)).isZero();

    world.after(Duration.ofMillis(1));
    assertThat(forgetAccess.forget(10)).isEqualTo(1);
    assertThat(world.sessions().tokens()).isEmpty();
  }

  @Test
  void a_sign_in_that_nobody_came_back_from_is_forgotten_when_it_is_over() {
    var begun = new Secret("state").hash();
    var over = world.now().plus(Duration.ofMinutes(10));
    world
        .ports()
        .signIns()
        .begin(
            new PendingSignIn(begun, "google", "n", "v", begun, "/docs", false, over), world.now());
    assertThat(forgetAccess.forget(10)).isZero();

    world.after(Duration.ofMinutes(10));

    assertThat(forgetAccess.forget(10)).isEqualTo(1);
  }
}
