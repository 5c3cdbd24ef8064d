package com.oxuniverse.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeAccess;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.player.Player.Status;
import com.oxuniverse.application.port.in.RefreshSession.Invalid;
import com.oxuniverse.application.port.in.RefreshSession.Refreshed;
import com.oxuniverse.application.port.in.RefreshSession.Result;
import com.oxuniverse.application.port.in.RefreshSession.Reused;
import com.oxuniverse.application.port.in.RefreshSession.Suspended;
import com.oxuniverse.application.port.in.StartSession.Started;
import com.oxuniverse.application.port.out.Sessions.End;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshSessionTest {

  private static final Duration RETRY = AccessRules.DEFAULT.retry();

  private final FakeAccess world = FakeAccess.create();
  private final UserId ann = world.user("ann");
  private final Started started = world.signIn(ann);

  private Result refresh(Secret token) {
    return world.access().refreshSession().refresh(token);
  }

  private Started refreshed(Secret token) {
    return switch (refresh(token)) {
      case Refreshed(var session) -> session;
      case Result other -> throw new AssertionError("it was not refreshed: " + other);
    };
  }

  private List<Session> sessions() {
    return world.access().viewSessions().of(ann);
  }

  @Test
  void a_token_is_swapped_for_another_of_the_same_session() {
    world.after(Duration.ofMinutes(50));

    var next = refreshed(started.refreshToken());

    assertThat(next.refreshToken().text()).matches("oxr_[A-Za-z0-9_-]{43}");
    assertThat(next.refreshToken()).isNotEqualTo(started.refreshToken());
    assertThat(next.player()).isEqualTo(started.player());
    var session = started.session();
    assertThat(next.session())
        .isEqualTo(
            new Session(
                session.id(),
                ann,
                session.signIn(),
                session.startedAt(),
                world.now(),
                world.now().plus(Duration.ofDays(30))));
    assertThat(sessions()).containsExactly(next.session());
  }

  @Test
  void tokens_go_on_from_one_to_the_next() {
    var token = started.refreshToken();
    var seen = new HashSet<>(List.of(token));
    for (int i = 0; i < 20; i++) {
      token = refreshed(token).refreshToken();
      assertThat(seen.add(token)).isTrue();
      world.after(Duration.ofHours(1));
    }
  }

  @Test
  void whoever_asks_again_at_once_gets_the_same_answer() {
    var next = refreshed(started.refreshToken());
    assertThat(refreshed(started.refreshToken())).isEqualTo(next);
    world.after(RETRY);
    assertThat(refreshed(started.refreshToken())).isEqualTo(next);
    assertThat(world.sessions().tokens()).hasSize(2);
  }

  @Test
  void whoever_asks_again_at_once_gets_the_same_token_though_it_was_used_meanwhile() {
    var next = refreshed(started.refreshToken());
    var last = refreshed(next.refreshToken());
    assertThat(refreshed(started.refreshToken()).refreshToken()).isEqualTo(next.refreshToken());
    assertThat(refreshed(next.refreshToken()).refreshToken()).isEqualTo(last.refreshToken());
  }

  @Test
  void a_token_that_is_used_again_later_ends_the_whole_session() {
    var next = refreshed(started.refreshToken());
    world.after(RETRY.plusNanos(1_000));

    assertThat(refresh(started.refreshToken())).isEqualTo(new Reused());

    assertThat(refresh(next.refreshToken())).isEqualTo(new Invalid());
    assertThat(refresh(started.refreshToken())).isEqualTo(new Invalid());
    assertThat(sessions()).isEmpty();
    assertThat(world.sessions().endOf(started.session().id())).contains(End.REUSE);
  }

  @Test
  void other_sessions_of_the_user_outlive_that() {
    var other = world.signIn(ann);
    refreshed(started.refreshToken());
    world.after(Duration.ofHours(1));
    assertThat(refresh(started.refreshToken())).isEqualTo(new Reused());
    assertThat(refresh(other.refreshToken())).isInstanceOf(Refreshed.class);
  }

  @Test
  void an_old_token_is_known_again_after_it_would_have_expired() {
    var next = refreshed(started.refreshToken());
    world.after(Duration.ofDays(29));
    refreshed(next.refreshToken());
    world.after(Duration.ofDays(2));
    assertThat(refresh(started.refreshToken())).isEqualTo(new Reused());
  }

  @Test
  void a_token_that_nobody_used_expires() {
    world.after(AccessRules.DEFAULT.refreshIdle().minusSeconds(1));
    var next = refreshed(started.refreshToken());
    world.after(AccessRules.DEFAULT.refreshIdle());
    assertThat(refresh(next.refreshToken())).isEqualTo(new Invalid());
    assertThat(sessions()).isEmpty();
  }

  @Test
  void no_session_lasts_for_ever_however_often_it_is_refreshed() {
    var end = started.session().startedAt().plus(AccessRules.DEFAULT.session());
    var last = started;
    while (world.now().isBefore(end.minus(Duration.ofDays(29)))) {
      last = refreshed(last.refreshToken());
      world.after(Duration.ofDays(29));
    }
    last = refreshed(last.refreshToken());
    assertThat(last.session().expiresAt()).isEqualTo(end);
    world.clock().set(end);
    assertThat(refresh(last.refreshToken())).isEqualTo(new Invalid());
  }

  @Test
  void a_session_that_has_ended_is_not_refreshed() {
    world.access().endSession().end(ann, started.session().id());
    assertThat(refresh(started.refreshToken())).isEqualTo(new Invalid());
  }

  @Test
  void who_is_suspended_is_told_so_and_can_go_on_afterwards() {
    world.becomes(ann, Status.SUSPENDED);
    assertThat(refresh(started.refreshToken())).isEqualTo(new Suspended());
    world.after(Duration.ofDays(1)).becomes(ann, Status.ACTIVE);
    assertThat(refresh(started.refreshToken())).isInstanceOf(Refreshed.class);
  }

  @Test
  void who_is_deleted_has_no_session() {
    world.becomes(ann, Status.DELETED);
    assertThat(refresh(started.refreshToken())).isEqualTo(new Invalid());
  }

  @Test
  void a_session_says_what_its_user_has_become() {
    world.world().players().changeRole(ann, Player.Role.ADMIN);
    assertThat(refreshed(started.refreshToken()).player().role()).isEqualTo(Player.Role.ADMIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "oxr_",
        "oxr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "oxr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "oxk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "oxr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+"
      })
  void what_was_never_given_out_is_invalid(String text) {
    assertThat(refresh(new Secret(text))).isEqualTo(new Invalid());
  }

  @Test
  void nobody_who_reads_what_is_kept_finds_a_token() {
    var next = refreshed(started.refreshToken());
    assertThat(world.sessions().tokens().toString())
        .doesNotContain(started.refreshToken().text().substring(4))
        .doesNotContain(next.refreshToken().text().substring(4));
    assertThat(started.toString()).doesNotContain(started.refreshToken().text().substring(4));
  }

  @Test
  void of_64_refreshes_at_once_all_get_the_one_new_token() {
    var answers = Burst.of(64, () -> refresh(started.refreshToken()));

    assertThat(new HashSet<>(answers)).hasSize(1);
    assertThat(answers.getFirst()).isInstanceOf(Refreshed.class);
    assertThat(world.sessions().tokens()).hasSize(2);
  }

  @Test
  void an_answer_that_was_lost_with_the_connection_is_given_again() {
    world.world().unitOfWork().faultsFrom(() -> Fault.BREAKS_AFTER_COMMIT);
    assertThatThrownBy(() -> refresh(started.refreshToken())).isInstanceOf(TransientFailure.class);
    world.world().unitOfWork().faultsFrom(() -> Fault.NONE);

    var next = refreshed(started.refreshToken());

    world.after(Duration.ofHours(1));
    assertThat(refresh(next.refreshToken())).isInstanceOf(Refreshed.class);
  }
}
