package com.oxuniverse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.application.access.Holder;
import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SecretHash;
import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.application.port.in.RecognizeCaller;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.People;
import com.oxuniverse.web.game.Tokens;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whoever tries keys by the thousand, with right checksums even, does not slow those who have one.
class KeyFloodTest {

  private static final UserId USER = new UserId(7);
  private static final SessionId SESSION = Tokens.session(USER, Role.USER);

  /// What was handed over to be done later: the statements that are on their way.
  private final Queue<Runnable> statements = new ArrayDeque<>();

  private final Recognition recognition =
      new Recognition(new OneKey(), statements::add, AccessRules.DEFAULT, InstantSource.system());

  /// Knows [People#KEY] and every session.
  private static final class OneKey implements RecognizeCaller {

    @Override
    public Map<SessionId, Holder.OfSession> sessions(Set<SessionId> sessions) {
      return sessions.stream().collect(Collectors.toMap(id -> id, People::holder));
    }

    @Override
    public Map<SecretHash, Holder.OfKey> keys(Set<SecretHash> keys) {
      var known = new HashMap<SecretHash, Holder.OfKey>();
      if (keys.contains(People.KEY.hash())) {
        known.put(People.KEY.hash(), People.holder(Scope.READ));
      }
      return known;
    }
  }

  private void next() {
    statements.remove().run();
  }

  @Test
  void a_flood_of_wrong_keys_costs_one_statement_and_the_right_one_is_in_it() {
    var first = recognition.of(new Secret("wrong"));
    var wrong =
        IntStream.range(0, 900).mapToObj(i -> recognition.of(new Secret("wrong " + i))).toList();
    var right = recognition.of(People.KEY);
    assertThat(statements).hasSize(1);

    next();

    assertThat(first.join()).isEmpty();
    assertThat(right.join()).isPresent();
    assertThat(wrong).allSatisfy(it -> assertThat(it.join()).isEmpty());
    assertThat(statements).isEmpty();
  }

  @Test
  void while_keys_are_asked_about_sessions_do_not_wait() {
    var wrong = recognition.of(new Secret("wrong"));
    var keys = statements.remove();
    var session = recognition.of(new TokenClaims(USER, SESSION));

    next();

    assertThat(session.join()).isPresent();
    assertThat(wrong).isNotCompleted();
    keys.run();
    assertThat(wrong.join()).isEmpty();
  }

  @Test
  void a_session_of_somebody_else_is_nobodys() {
    var stolen = recognition.of(new TokenClaims(new UserId(8), SESSION));

    next();

    assertThat(stolen.join()).isEmpty();
  }
}
