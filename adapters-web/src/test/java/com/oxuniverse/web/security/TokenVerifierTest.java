package com.oxuniverse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.TestKeys;
import com.oxuniverse.web.game.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenVerifierTest {

  private static final int BOUND = 4;

  private final TokenRules rules = new TokenRules("us", "our-api", Duration.ofMinutes(5));
  private final TestKeys keys = new TestKeys();
  private final TokenMint mint = new TokenMint(keys, rules, InstantSource.system());
  private final TokenVerifier verifier =
      new TokenVerifier(keys, new TokenClaimsCheck(rules), InstantSource.system(), BOUND);

  private String verified(int user) {
    var id = new UserId(user);
    var session = Tokens.session(id, Role.USER);
    var token = mint.mint(id, session, Instant.now(), Tokens.LIFETIME);
    assertThat(verifier.verify(token)).isPresent();
    return token;
  }

  @Test
  void a_token_that_is_in_use_is_remembered_however_many_others_come() {
    var used = verified(1);

    for (int user = 2; user < 10 * BOUND; user++) {
      verified(user);
      assertThat(verifier.recall(used)).as("after user %d", user).isPresent();
    }
  }

  @Test
  void of_those_that_came_once_the_last_are_remembered_and_no_more_than_fit() {
    var all = IntStream.rangeClosed(1, 10 * BOUND).mapToObj(this::verified).toList();

    assertThat(verifier.recall(all.getLast())).isPresent();
    assertThat(all.stream().filter(token -> verifier.recall(token).isPresent()))
        .hasSizeLessThanOrEqualTo(2 * BOUND);
  }

  @Test
  void a_token_whose_key_was_withdrawn_is_not_recalled() {
    var token = verified(1);
    keys.withdraw("first");

    assertThat(verifier.recall(token)).isEmpty();
  }
}
