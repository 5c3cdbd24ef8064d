package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.Session;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.player.Player.Status;
import com.oxuniverse.application.port.out.Sessions.End;
import com.oxuniverse.application.port.out.Sessions.Swap;
import com.oxuniverse.application.port.out.Sessions.Token;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [Sessions] keeps to.
public abstract class SessionsContract extends StorageContract {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.000001Z");
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));
  private static final Swap SWAP = new Swap(LATER, "0a".repeat(32));

  private Sessions sessions;
  private UserId ann;

  protected abstract Sessions sessions();

  protected abstract void become(UserId user, Status status);

  @BeforeEach
  void registerAnn() {
    sessions = sessions();
    ann = scene.player("ann");
  }

  private static SecretHash token(int number) {
    return new Secret("token " + number).hash();
  }

  private static Session session(UserId user, int number) {
    var id = new SessionId(new UUID(0, number));
    return new Session(id, user, new SignIn("google", NOW, "a browser"), NOW, NOW, TOMORROW);
  }

  /// A session whose first token has the same number.
  private Session added(UserId user, int number) {
    var session = session(user, number);
    assertThat(isAdded(session, token(number))).isTrue();
    return session;
  }

  private boolean isAdded(Session session, SecretHash token) {
    return storage.unitOfWork().execute(() -> sessions.add(session, token));
  }

  private Optional<Token> locked(SecretHash token) {
    return storage.unitOfWork().execute(() -> sessions.lock(token));
  }

  private void swap(SecretHash token, SecretHash next) {
    doing(() -> {
      assertThat(sessions.lock(token)).isPresent();
      sessions.swap(token, SWAP, next, NEXT_WEEK);
    });
  }

  @Test
  void a_session_is_found_as_it_was_added_until_it_expires() {
    var session = added(ann, 1);
    assertThat(sessions.find(session.id(), NOW)).contains(session);
    assertThat(sessions.find(session.id(), TOMORROW.minusMillis(1))).contains(session);
    assertThat(sessions.find(session.id(), TOMORROW)).isEmpty();
    assertThat(sessions.find(session(ann, 2).id(), NOW)).isEmpty();
  }

  @Test
  void a_session_is_somebodys_who_is_let_in() {
    assertThat(isAdded(session(new UserId(9), 1), token(1))).isFalse();
    become(ann, Status.SUSPENDED);
    assertThat(isAdded(session(ann, 1), token(1))).isFalse();
    become(ann, Status.DELETED);
    assertThat(isAdded(session(ann, 1), token(1))).isFalse();
    become(ann, Status.ACTIVE);
    assertThat(sessions.of(ann, NOW)).isEmpty();
    assertThat(locked(token(1))).isEmpty();
  }

  @Test
  void its_first_token_expires_with_the_session() {
    var session = added(ann, 1);
    assertThat(locked(token(1)))
        .contains(new Token(token(1), session.id(), TOMORROW, Optional.empty()));
    assertThat(locked(token(2))).isEmpty();
  }

  @Test
  void a_token_is_swapped_for_the_next_and_is_known_again() {
    var session = added(ann, 1);
    swap(token(1), token(2));
    assertThat(locked(token(1)))
        .contains(new Token(token(1), session.id(), TOMORROW, Optional.of(SWAP)));
    assertThat(locked(token(2)))
        .contains(new Token(token(2), session.id(), NEXT_WEEK, Optional.empty()));
  }

  @Test
  void a_session_is_used_by_a_swap_and_lasts_as_long_as_its_last_token() {
    var session = added(ann, 1);
    swap(token(1), token(2));
    assertThat(sessions.find(session.id(), TOMORROW))
        .contains(new Session(session.id(), ann, session.signIn(), NOW, LATER, NEXT_WEEK));
  }

  @Test
  void only_the_last_token_is_swapped() {
    added(ann, 1);
    swap(token(1), token(2));
    assertThatIllegalStateException().isThrownBy(() -> swap(token(1), token(3)));
    assertThatIllegalStateException()
        .isThrownBy(() -> doing(() -> sessions.swap(token(8), SWAP, token(9), NEXT_WEEK)));
    assertThat(locked(token(3))).isEmpty();
  }

  @Test
  void a_swap_that_fails_leaves_the_token_as_it_was() {
    added(ann, 1);
    var before = locked(token(1));
    assertThatThrownBy(() ->
            doing(() -> {
              swap(token(1), token(2));
              throw new IllegalArgumentException("planted");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(locked(token(1))).isEqualTo(before);
    assertThat(locked(token(2))).isEmpty();
  }

  @Test
  void of_many_who_lock_a_token_each_sees_what_the_one_before_has_done() {
    added(ann, 0);
    var swapped =
        Crowd.of(
            32,
            i ->
                storage
                    .unitOfWork()
                    .execute(() -> {
                      boolean isFirst = sessions.lock(token(0)).orElseThrow().swapped().isEmpty();
                      if (isFirst) {
                        sessions.swap(token(0), SWAP, token(i + 1), NEXT_WEEK);
                      }
                      return isFirst;
                    }));
    assertThat(swapped).containsOnlyOnce(true);
  }

  @Test
  void a_session_is_ended_once_by_its_user() {
    var session = added(ann, 1);
    var bob = scene.player("bob");
    assertThat(sessions.end(bob, session.id(), End.REVOKED, NOW)).isFalse();
    assertThat(sessions.find(session.id(), NOW)).isPresent();

    assertThat(sessions.end(ann, session.id(), End.LOGOUT, NOW)).isTrue();
    assertThat(sessions.find(session.id(), NOW)).isEmpty();
    assertThat(sessions.end(ann, session.id(), End.LOGOUT, NOW)).isFalse();
    assertThat(locked(token(1))).as("it is known again").isPresent();
  }

  @Test
  void a_session_that_has_expired_is_not_ended_any_more() {
    var session = added(ann, 1);
    assertThat(sessions.end(ann, session.id(), End.LOGOUT, TOMORROW)).isFalse();
    assertThat(sessions.endAll(ann, End.REVOKED, TOMORROW)).isZero();
  }

  @Test
  void all_sessions_of_a_user_are_ended_and_no_others() {
    added(ann, 1);
    added(ann, 2);
    var ended = added(ann, 3);
    sessions.end(ann, ended.id(), End.LOGOUT, NOW);
    var bobs = added(scene.player("bob"), 4);

    assertThat(sessions.endAll(ann, End.DELETED, NOW)).isEqualTo(2);
    assertThat(sessions.of(ann, NOW)).isEmpty();
    assertThat(sessions.of(bobs.user(), NOW)).containsExactly(bobs);
    assertThat(sessions.endAll(ann, End.DELETED, NOW)).isZero();
  }

  @Test
  void the_last_used_comes_first_and_only_the_living_come_at_all() {
    var first = added(ann, 1);
    var used = added(ann, 2);
    var ended = added(ann, 3);
    swap(token(2), token(20));
    sessions.end(ann, ended.id(), End.LOGOUT, NOW);

    assertThat(sessions.of(ann, NOW))
        .extracting(Session::id)
        .containsExactly(used.id(), first.id());
    assertThat(sessions.of(ann, TOMORROW)).extracting(Session::id).containsExactly(used.id());
    assertThat(sessions.of(scene.player("bob"), NOW)).isEmpty();
  }

  @Test
  void holders_are_the_users_as_they_are_now() {
    var session = added(ann, 1);
    assertThat(sessions.holders(Set.of(session.id()), NOW))
        .containsOnlyKeys(session.id())
        .containsValue(holder(session, "ann", Player.Role.USER, Status.ACTIVE));

    storage.players().changeRole(ann, Player.Role.ADMIN);
    become(ann, Status.SUSPENDED);
    assertThat(sessions.holders(Set.of(session.id()), NOW))
        .containsValue(holder(session, "ann", Player.Role.ADMIN, Status.SUSPENDED));

    become(ann, Status.DELETED);
    assertThat(sessions.holders(Set.of(session.id()), NOW)).isEmpty();
  }

  private static Holder.OfSession holder(
      Session session, String nickname, Player.Role role, Status status) {
    return new Holder.OfSession(
        new Player(session.user(), new Nickname(nickname), role), status, session.id(), NOW);
  }

  @Test
  void nobody_holds_a_session_that_is_not_alive() {
    var ended = added(ann, 1);
    sessions.end(ann, ended.id(), End.REUSE, NOW);
    var living = added(ann, 2);
    var asked = Set.of(ended.id(), living.id(), session(ann, 3).id());

    assertThat(sessions.holders(asked, NOW)).containsOnlyKeys(living.id());
    assertThat(sessions.holders(asked, TOMORROW)).isEmpty();
    assertThat(sessions.holders(Set.of(), NOW)).isEmpty();
  }

  @Test
  void many_are_asked_for_at_once() {
    var bob = scene.player("bob");
    var ids = new HashSet<SessionId>();
    IntStream.rangeClosed(1, 40)
        .forEach(number -> ids.add(added(number % 2 == 0 ? ann : bob, number).id()));
    assertThat(sessions.holders(ids, NOW).keySet()).isEqualTo(ids);
  }

  @Test
  void what_was_over_before_is_forgotten_with_its_tokens_and_nothing_else() {
    var ended = added(ann, 1);
    sessions.end(ann, ended.id(), End.LOGOUT, NOW);
    added(ann, 2);
    var living = added(ann, 3);
    swap(token(3), token(30));

    assertThat(sessions.forget(NOW, 10)).isZero();
    assertThat(sessions.forget(NOW.plusMillis(1), 10)).isEqualTo(1);
    assertThat(locked(token(1))).isEmpty();
    assertThat(locked(token(2))).isPresent();
    assertThat(sessions.forget(TOMORROW.plusMillis(1), 10)).isEqualTo(1);
    assertThat(locked(token(2))).isEmpty();
    assertThat(sessions.of(ann, NOW)).extracting(Session::id).containsExactly(living.id());
    assertThat(locked(token(3))).as("it is known again").isPresent();
  }

  @Test
  void no_more_are_forgotten_at_once_than_asked_for() {
    IntStream.rangeClosed(1, 5).forEach(number -> added(ann, number));

    assertThat(sessions.forget(NEXT_WEEK, 3)).isEqualTo(3);
    assertThat(sessions.forget(NEXT_WEEK, 3)).isEqualTo(2);
    assertThat(sessions.forget(NEXT_WEEK, 3)).isZero();
  }

  @Test
  void what_belongs_together_is_only_for_units_of_work() {
    assertThatIllegalStateException().isThrownBy(() -> sessions.add(session(ann, 1), token(1)));
    assertThatIllegalStateException().isThrownBy(() -> sessions.lock(token(1)));
    assertThatIllegalStateException()
        .isThrownBy(() -> sessions.swap(token(1), SWAP, token(2), TOMORROW));
  }
}
