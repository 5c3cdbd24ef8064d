package com.oxuniverse.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeAccess;
import com.oxuniverse.application.port.in.EndSession;
import com.oxuniverse.application.port.out.Sessions.End;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndSessionTest {

  private final FakeAccess world = FakeAccess.create();
  private final EndSession endSession = world.access().endSession();
  private final UserId ann = world.user("ann");
  private final SessionId session = world.signIn(ann).session().id();

  @Test
  void a_session_that_has_ended_lets_nobody_in() {
    assertThat(endSession.end(ann, session)).isTrue();

    assertThat(world.access().viewSessions().of(ann)).isEmpty();
    assertThat(world.access().recognizeCaller().sessions(Set.of(session))).isEmpty();
    assertThat(world.sessions().endOf(session)).contains(End.LOGOUT);
    assertThat(endSession.end(ann, session)).isFalse();
  }

  @Test
  void nobody_ends_a_session_of_somebody_else() {
    assertThat(endSession.end(world.user("bob"), session)).isFalse();
    assertThat(world.access().viewSessions().of(ann)).hasSize(1);
  }

  @Test
  void a_refresh_token_is_enough_to_end_its_session_even_if_it_was_used() {
    var started = world.signIn(ann);
    var other = world.signIn(ann);
    world.access().refreshSession().refresh(other.refreshToken());

    assertThat(endSession.end(started.refreshToken())).contains(ann);
    assertThat(endSession.end(other.refreshToken())).contains(ann);

    assertThat(world.sessions().endOf(started.session().id())).contains(End.LOGOUT);
    assertThat(world.sessions().endOf(other.session().id())).contains(End.LOGOUT);
    assertThat(world.access().viewSessions().of(ann))
        .extracting(Session::id)
        .containsExactly(session);
    assertThat(endSession.end(started.refreshToken())).isEmpty();
    assertThat(endSession.end(new Secret("nonsense"))).isEmpty();
  }

  @Test
  void all_sessions_end_wherever_they_are() {
    var other = world.after(Duration.ofDays(1)).signIn(ann).session();
    var bobs = world.signIn(world.user("bob")).session();

    assertThat(endSession.endAll(ann)).isEqualTo(2);

    assertThat(world.access().viewSessions().of(ann)).isEmpty();
    assertThat(world.access().viewSessions().of(bobs.user())).containsExactly(bobs);
    assertThat(world.sessions().endOf(other.id())).contains(End.REVOKED);
    assertThat(endSession.endAll(ann)).isZero();
  }
}
