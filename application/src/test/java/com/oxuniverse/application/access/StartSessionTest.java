package com.oxuniverse.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeAccess;
import com.oxuniverse.application.player.Player.Status;
import com.oxuniverse.application.port.in.StartSession;
import com.oxuniverse.application.port.in.StartSession.NotLetIn;
import com.oxuniverse.application.port.in.StartSession.Started;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StartSessionTest {

  private final FakeAccess world = FakeAccess.create();
  private final UserId ann = world.user("ann");

  private Started start(SignIn signIn) {
    return switch (begin(ann, signIn)) {
      case Started started -> started;
      case NotLetIn refused -> throw new AssertionError(refused);
    };
  }

  private StartSession.Result begin(UserId user, SignIn signIn) {
    return world.access().startSession().start(user, signIn);
  }

  private SignIn kept(SignIn signIn) {
    return start(signIn).session().signIn();
  }

  @Test
  void who_has_signed_in_gets_a_session_that_lasts_while_it_is_used() {
    var signIn = new SignIn("google", world.now().minusSeconds(3), "Firefox");

    var started = start(signIn);

    var session = started.session();
    assertThat(session)
        .isEqualTo(
            new Session(
                session.id(),
                ann,
                signIn,
                world.now(),
                world.now(),
                world.now().plus(Duration.ofDays(30))));
    assertThat(started.player().nickname().text()).isEqualTo("ann");
    assertThat(started.refreshToken().text()).matches("oxr_[A-Za-z0-9_-]{43}");
    assertThat(world.access().viewSessions().of(ann)).containsExactly(session);
  }

  @Test
  void each_sign_in_has_a_session_and_a_token_of_its_own() {
    var sessions = IntStream.range(0, 100).mapToObj(_ -> world.signIn(ann)).toList();
    assertThat(sessions).extracting(it -> it.session().id()).doesNotHaveDuplicates();
    assertThat(sessions).extracting(Started::refreshToken).doesNotHaveDuplicates();
    assertThat(sessions)
        .extracting(it -> it.session().id().value())
        .allSatisfy(id -> {
          assertThat(id.version()).isEqualTo(4);
          assertThat(id.variant()).isEqualTo(2);
        });
  }

  @Test
  void a_provider_whose_clock_is_ahead_makes_no_sign_in_fresher() {
    var ahead = new SignIn("kakao", world.now().plusSeconds(300), "");
    assertThat(kept(ahead).at()).isEqualTo(world.now());
  }

  @Test
  void times_are_kept_as_the_database_can_keep_them() {
    var fine = Instant.parse("2026-03-01T11:59:59.123456789Z");
    assertThat(kept(new SignIn("google", fine, "")).at())
        .isEqualTo(Instant.parse("2026-03-01T11:59:59.123456Z"));
  }

  @Test
  void whatever_a_device_calls_itself_can_be_kept_and_shown() {
    assertThat(kept(new SignIn("google", world.now(), "a\u0000b\nc")).device()).isEqualTo("a b c");
    assertThat(kept(new SignIn("google", world.now(), "🦊".repeat(201))).device())
        .isEqualTo("🦊".repeat(200));
  }

  @Test
  void nobody_gets_a_session_who_is_not_let_in() {
    assertThat(begin(new UserId(9), signIn())).isEqualTo(new NotLetIn());
    world.becomes(ann, Status.SUSPENDED);
    assertThat(begin(ann, signIn())).isEqualTo(new NotLetIn());
    world.becomes(ann, Status.DELETED);
    assertThat(begin(ann, signIn())).isEqualTo(new NotLetIn());

    world.becomes(ann, Status.ACTIVE);
    assertThat(world.access().viewSessions().of(ann)).isEmpty();
  }

  private SignIn signIn() {
    return new SignIn("google", world.now(), "");
  }
}
