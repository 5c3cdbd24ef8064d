package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.access.PendingSignIn;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.access.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [SignInStates] keeps to.
public abstract class SignInStatesContract extends StorageContract {

  private static final Instant NOW = Instant.parse("2025-03-04T05:06:07Z");
  private static final Instant OVER = NOW.plus(Duration.ofMinutes(10));
  private static final SecretHash STATE = new Secret("state").hash();

  protected abstract SignInStates states();

  private static PendingSignIn signIn(SecretHash state) {
    return new PendingSignIn(
        state,
        "kakao",
        "nonce",
        "verifier",
        new Secret("browser").hash(),
        "/docs?a=b#c",
        false,
        OVER);
  }

  @Test
  void what_was_begun_can_be_taken_once() {
    states().begin(signIn(STATE), NOW);

    assertThat(states().take(STATE, OVER.minusMillis(1))).contains(signIn(STATE));
    assertThat(states().take(STATE, NOW)).isEmpty();
  }

  @Test
  void that_the_user_is_to_be_asked_anew_is_remembered() {
    var fresh =
        new PendingSignIn(STATE, "google", "n", "v", new Secret("b").hash(), "/docs", true, OVER);
    states().begin(fresh, NOW);

    assertThat(states().take(STATE, NOW)).contains(fresh);
  }

  @Test
  void what_is_over_is_forgotten_and_no_more_than_asked_for() {
    for (int i = 0; i < 3; i++) {
      states().begin(signIn(new Secret("state " + i).hash()), NOW);
    }

    assertThat(states().forget(OVER.minusMillis(1), 10)).isZero();
    assertThat(states().forget(OVER, 2)).isEqualTo(2);
    assertThat(states().forget(OVER, 2)).isEqualTo(1);
    assertThat(states().forget(OVER, 2)).isZero();
  }

  @Test
  void what_was_never_begun_cannot_be_taken() {
    states().begin(signIn(STATE), NOW);

    assertThat(states().take(new Secret("other").hash(), NOW)).isEmpty();
    assertThat(states().take(STATE, NOW)).isPresent();
  }

  @Test
  void what_is_over_cannot_be_taken() {
    states().begin(signIn(STATE), NOW);

    assertThat(states().take(STATE, OVER)).isEmpty();
  }

  @Test
  void of_many_who_come_with_the_same_state_one_gets_it() {
    states().begin(signIn(STATE), NOW);

    var taken = Crowd.of(24, _ -> states().take(STATE, NOW));

    assertThat(taken.stream().flatMap(Optional::stream)).containsExactly(signIn(STATE));
  }
}
