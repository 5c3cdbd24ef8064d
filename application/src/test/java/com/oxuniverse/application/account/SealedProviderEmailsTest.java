package com.oxuniverse.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.domain.player.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedProviderEmailsTest {

  private final AccountWorld world = AccountWorld.create();
  private final SealedProviderEmails emails =
      new SealedProviderEmails(world.accounts(), world.vault());

  private void learned(UserId user, Optional<String> email) {
    boolean _ =
        world
            .game()
            .world()
            .unitOfWork()
            .execute(() -> {
              emails.learned(user, email);
              return true;
            });
  }

  private Optional<String> kept(UserId user) {
    return world.account(user).email().map(sealed -> world.vault().open(user, sealed));
  }

  @Test
  void what_a_provider_tells_is_kept_sealed_and_for_that_user_alone() {
    var ann = world.player("ann");
    var ben = world.player("ben");

    learned(ann, Optional.of("ann@example.com"));

    assertThat(kept(ann)).contains("ann@example.com");
    assertThat(world.account(ann).email().orElseThrow().hex()).doesNotContain("ann@example.com");
    assertThat(kept(ben)).isEmpty();
  }

  @Test
  void what_a_provider_no_longer_tells_is_forgotten() {
    var ann = world.player("ann");
    learned(ann, Optional.of("ann@example.com"));

    learned(ann, Optional.empty());
    learned(ann, Optional.empty());

    assertThat(kept(ann)).isEmpty();
  }

  @Test
  void nothing_is_kept_of_who_is_nobody() {
    assertThatThrownBy(() -> learned(new UserId(99), Optional.of("who@example.com")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("99");
  }
}
