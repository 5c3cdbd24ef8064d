package com.oxuniverse.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeAccess;
import com.oxuniverse.application.player.Player.Status;
import com.oxuniverse.application.port.in.CreateApiKey.AlreadyExpired;
import com.oxuniverse.application.port.in.CreateApiKey.Command;
import com.oxuniverse.application.port.in.CreateApiKey.Created;
import com.oxuniverse.application.port.in.CreateApiKey.NameTaken;
import com.oxuniverse.application.port.in.CreateApiKey.NoSuchUser;
import com.oxuniverse.application.port.in.CreateApiKey.Result;
import com.oxuniverse.application.port.in.CreateApiKey.TooMany;
import com.oxuniverse.domain.player.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

  private static final Set<Scope> BOTH = EnumSet.allOf(Scope.class);

  private final FakeAccess world = FakeAccess.create();
  private final UserId ann = world.user("ann");

  private Result create(String name, Optional<Instant> expiresAt) {
    return world.access().createApiKey().create(new Command(ann, name, BOTH, expiresAt));
  }

  private Created created(String name) {
    return created(name, Optional.empty());
  }

  private Created created(String name, Optional<Instant> expiresAt) {
    return switch (create(name, expiresAt)) {
      case Created created -> created;
      case Result other -> throw new AssertionError("%s was not made: %s".formatted(name, other));
    };
  }

  private boolean isValid(Created key) {
    var hash = key.secret().hash();
    return world.access().recognizeCaller().keys(Set.of(hash)).containsKey(hash);
  }

  @Test
  void a_key_is_made_and_its_secret_shown() {
    var created = created("My bot");

    assertThat(created.secret().text()).matches("oxk_[A-Za-z0-9_-]{49}");
    assertThat(created.key())
        .isEqualTo(
            new ApiKey(
                created.key().id(),
                ann,
                "My bot",
                created.secret().text().substring(0, 8),
                BOTH,
                world.now(),
                Optional.empty(),
                Optional.empty()));
    assertThat(world.access().viewApiKeys().of(ann)).containsExactly(created.key());
    assertThat(isValid(created)).isTrue();
    assertThat(created.toString()).doesNotContain(created.secret().text().substring(8));
  }

  @Test
  void a_key_is_told_from_nonsense_by_itself() {
    var text = created("bot").secret().text();
    assertThat(ApiKeySecret.read(text)).contains(new Secret(text));
    assertThat(ApiKeySecret.isMeantBy(text)).isTrue();
    for (int i = 0; i < text.length(); i++) {
      var other = text.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(ApiKeySecret.read(text.substring(0, i) + other + text.substring(i + 1)))
          .as("character %d is another", i)
          .isEmpty();
    }
    assertThat(ApiKeySecret.read(text + "A")).isEmpty();
    assertThat(ApiKeySecret.read("")).isEmpty();
    assertThat(ApiKeySecret.isMeantBy("eyJ")).isFalse();
  }

  @Test
  void a_name_is_taken_in_whatever_case_while_its_key_is_valid() {
    var key = created("Bot");
    assertThat(create("bOT", Optional.empty())).isEqualTo(new NameTaken());

    assertThat(world.access().revokeApiKey().revoke(ann, key.key().id())).isTrue();
    assertThat(isValid(key)).isFalse();
    assertThat(isValid(created("bOT"))).isTrue();
  }

  @Test
  void an_expired_key_is_shown_until_another_takes_its_name() {
    var old = created("bot", Optional.of(world.now().plusSeconds(60)));
    world.after(Duration.ofSeconds(60));
    assertThat(isValid(old)).isFalse();
    assertThat(world.access().viewApiKeys().of(ann)).containsExactly(old.key());

    var other = created("other");
    var renewed = created("BOT");
    assertThat(world.access().viewApiKeys().of(ann)).containsExactly(renewed.key(), other.key());
  }

  @Test
  void nobody_has_more_than_twenty_that_are_valid() {
    IntStream.range(0, 19).forEach(i -> created("bot" + i));
    var last = created("last", Optional.of(world.now().plusSeconds(60)));
    assertThat(create("one more", Optional.empty())).isEqualTo(new TooMany(20));
    assertThat(create("last", Optional.empty())).isEqualTo(new NameTaken());

    world.after(Duration.ofSeconds(60));
    assertThat(isValid(last)).isFalse();
    created("one more");
    assertThat(create("and another", Optional.empty())).isEqualTo(new TooMany(20));
  }

  @Test
  void of_64_made_at_once_twenty_are() {
    var number = new AtomicInteger();
    var results = Burst.of(64, () -> create("bot" + number.incrementAndGet(), Optional.empty()));
    assertThat(results).filteredOn(Created.class::isInstance).hasSize(20);
    assertThat(results).filteredOn(TooMany.class::isInstance).hasSize(44);
  }

  @Test
  void a_key_that_would_have_expired_is_not_made() {
    assertThat(create("bot", Optional.of(world.now()))).isEqualTo(new AlreadyExpired());
    assertThat(create("bot", Optional.of(world.now().plusNanos(999))))
        .as("times are kept in microseconds")
        .isEqualTo(new AlreadyExpired());
    assertThat(world.access().viewApiKeys().of(ann)).isEmpty();
  }

  @Test
  void a_key_is_revoked_by_its_owner_alone() {
    var key = created("bot");
    assertThat(world.access().revokeApiKey().revoke(world.user("bob"), key.key().id())).isFalse();
    assertThat(isValid(key)).isTrue();
    assertThat(world.access().revokeApiKey().revoke(ann, key.key().id())).isTrue();
    assertThat(world.access().revokeApiKey().revoke(ann, key.key().id())).isFalse();
    assertThat(world.access().viewApiKeys().of(ann)).isEmpty();
  }

  @Test
  void who_was_deleted_makes_no_key() {
    world.becomes(ann, Status.DELETED);
    assertThat(create("bot", Optional.empty())).isEqualTo(new NoSuchUser());
    assertThat(world.access().viewApiKeys().of(ann)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a\u0000b",
        "a\nb",
        "123456789012345678901234567890123456789012345678901"
      })
  void no_other_text_is_a_name(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Command(ann, name, BOTH, Optional.empty()));
    assertThat(new Command(ann, "🤖".repeat(50), BOTH, Optional.empty()).name()).hasSize(100);
  }

  @Test
  void a_key_may_do_something() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Command(ann, "bot", Set.of(), Optional.empty()));
  }
}
