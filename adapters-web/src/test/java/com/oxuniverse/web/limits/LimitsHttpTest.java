package com.oxuniverse.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.access.Scope;
import com.oxuniverse.application.limits.Limit;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.edge.AddressRange;
import com.oxuniverse.web.edge.EdgeRules;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.People;
import com.oxuniverse.web.game.Reply;
import com.oxuniverse.web.game.StubbedGame;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every test comes from another address, by way of a proxy that is trusted.
@MicronautTest
@Property(name = "test.limits", value = "few")
@Property(name = "test.edge", value = "proxied")
class LimitsHttpTest {

  private static final String PUBLIC = "/api/v1/session/today";
  private static final String OWN = "/api/v1/users/me/points/balance";
  private static final String PICK = "/api/v1/predictions/AAPL";
  private static final AtomicInteger TESTS = new AtomicInteger();

  private final Api api;
  private final StubbedGame game;
  private final Ticks ticks;
  private final int number = TESTS.incrementAndGet();

  LimitsHttpTest(Api api, StubbedGame game, Ticks ticks) {
    this.api = api;
    this.game = game;
    this.ticks = ticks;
  }

  @Factory
  @Requires(property = "test.limits", value = "few")
  static final class FewLimits {

    @Singleton
    Ticks ticks() {
      return new Ticks();
    }

    @Singleton
    EdgeRules edge(Ticks ticks) {
      return new EdgeRules(
          List.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("::1")),
          true,
          true,
          EdgeRules.Patience.DEFAULT,
          ticks);
    }

    @Singleton
    LimitRules limits() {
      return new LimitRules(
          Map.of(
              LimitGroup.SIGN_IN, Limit.perMinute(2),
              LimitGroup.REFRESH, Limit.perMinute(2),
              LimitGroup.SUBMIT, Limit.perMinute(3),
              LimitGroup.READ, Limit.perMinute(6),
              LimitGroup.KEY, Limit.perMinute(3),
              LimitGroup.EXPORT, Limit.perMinute(2),
              LimitGroup.ADMIN, Limit.perMinute(2),
              LimitGroup.ANONYMOUS, Limit.perMinute(4),
              LimitGroup.FAILED_SIGN_IN, Limit.perMinute(5)));
    }

    @Singleton
    Limiter limiter(LimitRules limits, Ticks ticks) {
      return new LocalLimiter(limits, ticks);
    }
  }

  @BeforeEach
  void reset() {
    game.reset();
  }

  private Reply send(String method, String path, Map<String, String> headers, String body) {
    var all = new HashMap<>(headers);
    all.putIfAbsent("X-Forwarded-For", "192.0.2." + number);
    return api.send(method, path, all, body);
  }

  private Reply get(String path, Map<String, String> headers) {
    return send("GET", path, headers, "");
  }

  private Map<String, String> player(int user) {
    return Api.bearer(api.tokens().mint(new UserId(number * 1_000L + user), Role.USER));
  }

  private static void assertRefused(Reply reply, String group, int quota, int retryAfter) {
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.code()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(reply.header("Retry-After")).hasValue(Integer.toString(retryAfter));
    assertThat(reply.header("RateLimit")).hasValue("\"%s\";r=0;t=60".formatted(group));
    assertThat(reply.header("RateLimit-Policy"))
        .hasValue("\"%s\";q=%d;w=60".formatted(group, quota));
    assertThat(reply.header("Cache-Control")).hasValue("no-store");
  }

  @Test
  void whoever_shows_no_token_is_counted_by_address() {
    for (int left = 3; left >= 0; left--) {
      var reply = get(PUBLIC, Map.of());
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.header("RateLimit"))
          .hasValueSatisfying(it -> assertThat(it).startsWith("\"anonymous\";r="));
    }
    assertRefused(get(PUBLIC, Map.of()), "anonymous", 4, 15);
    assertRefused(get(OWN, Map.of()), "anonymous", 4, 15);
    assertRefused(get("/nothing/at/all", Map.of()), "anonymous", 4, 15);
    assertThat(get(PUBLIC, Map.of("X-Forwarded-For", "198.51.100." + number)).status())
        .isEqualTo(200);
  }

  @Test
  void after_what_it_says_one_more_is_let_in() {
    for (int i = 0; i < 4; i++) {
      get(PUBLIC, Map.of());
    }
    var refused = get(PUBLIC, Map.of());

    ticks.advance(Duration.ofSeconds(Long.parseLong(refused.header("Retry-After").orElseThrow())));

    assertThat(get(PUBLIC, Map.of()).status()).isEqualTo(200);
    assertThat(get(PUBLIC, Map.of()).status()).isEqualTo(429);
  }

  @Test
  void a_key_uses_up_its_own_share_of_what_its_owner_may_and_no_more() {
    game.keys = _ -> Optional.of(People.holder(Scope.READ));
    var key = Api.bearer(People.KEY.text());
    for (int i = 0; i < 3; i++) {
      assertThat(get(OWN, key).status()).isEqualTo(200);
    }
    assertRefused(get(OWN, key), "key", 3, 20);

    var owner = Api.bearer(api.tokens().mint(People.holder().player().id(), Role.USER));
    for (int i = 0; i < 3; i++) {
      assertThat(get(OWN, owner).status()).isEqualTo(200);
    }
    assertRefused(get(OWN, owner), "read", 6, 10);
  }

  @Test
  void whoever_is_signed_in_is_counted_by_user_wherever_they_are() {
    for (int i = 0; i < 6; i++) {
      var headers = new HashMap<>(player(1));
      headers.put("X-Forwarded-For", "198.51.%d.%d".formatted(number, i));
      assertThat(get(OWN, headers).status()).isEqualTo(200);
    }
    assertRefused(get(OWN, player(1)), "read", 6, 10);
    assertThat(get(OWN, player(2)).status()).isEqualTo(200);
  }

  @Test
  void picks_are_counted_more_strictly_and_a_refused_one_does_nothing() {
    for (int i = 0; i < 3; i++) {
      assertThat(send("POST", PICK, player(1), "{\"choice\":\"UP\"}").status()).isEqualTo(201);
    }
    int asked = game.asked.size();

    assertRefused(send("POST", PICK, player(1), "{\"choice\":\"UP\"}"), "submit", 3, 20);
    assertRefused(send("POST", PICK + "/", player(1), "{\"choice\":\"UP\"}"), "submit", 3, 20);

    assertThat(game.asked).hasSize(asked);
    assertThat(get(OWN, player(1)).status()).isEqualTo(200);
  }

  @Test
  void those_who_share_an_address_and_show_a_token_are_counted_by_user_where_none_is_needed() {
    for (int i = 0; i < 6; i++) {
      assertThat(get(PUBLIC, player(1)).header("RateLimit"))
          .hasValueSatisfying(it -> assertThat(it).startsWith("\"read\";r="));
      assertThat(get(PUBLIC, player(2)).status()).isEqualTo(200);
    }
    assertRefused(get(PUBLIC, player(1)), "read", 6, 10);
    assertThat(get(PUBLIC, Map.of()).status()).as("without a token").isEqualTo(200);
  }

  @Test
  void taking_all_that_is_known_of_one_is_counted_apart() {
    var export = "/api/v1/users/me/export";
    for (int i = 0; i < 2; i++) {
      assertThat(get(export, player(1)).status()).isEqualTo(200);
    }
    assertRefused(get(export, player(1)), "export", 2, 30);
    assertThat(get(OWN, player(1)).status()).isEqualTo(200);
  }

  @Test
  void signing_in_is_counted_by_address_whoever_is_signed_in() {
    var path = "/api/v1/auth/oauth/google/authorize";
    for (int i = 0; i < 2; i++) {
      assertThat(get(path, player(i)).status()).isNotEqualTo(429);
    }
    assertRefused(get(path, player(3)), "sign-in", 2, 30);
    assertRefused(get("/api/v1/auth/oauth/kakao/callback?code=1", Map.of()), "sign-in", 2, 30);
  }

  @Test
  void an_address_that_shows_wrong_tokens_is_soon_not_listened_to() {
    var known = player(1);
    assertThat(get(OWN, known).status()).isEqualTo(200);
    for (int i = 0; i < 5; i++) {
      assertThat(get(OWN, Api.bearer("wrong" + i)).status()).isEqualTo(401);
    }

    assertRefused(get(OWN, Api.bearer("wrong")), "failed-sign-in", 5, 12);

    assertThat(get(OWN, known).status()).as("a token that was right before").isEqualTo(200);
    assertThat(
            get(OWN, Map.of("X-Forwarded-For", "203.0.113.1", "Authorization", "Bearer x"))
                .status())
        .as("another address")
        .isEqualTo(401);
    ticks.advance(Duration.ofSeconds(12));
    assertThat(get(OWN, player(2)).status()).as("a moment later").isEqualTo(200);
  }

  @Test
  void a_wrong_cookie_is_a_wrong_token() {
    for (int i = 0; i < 5; i++) {
      assertThat(get(OWN, Map.of("Cookie", "ox_access=wrong" + i)).status()).isEqualTo(401);
    }
    assertThat(get(OWN, Map.of("Cookie", "ox_access=wrong")).status()).isEqualTo(429);
  }

  @Test
  void a_wrong_token_where_none_is_needed_is_counted_as_none() {
    for (int i = 0; i < 4; i++) {
      assertThat(get(PUBLIC, Api.bearer("wrong")).status()).isEqualTo(200);
    }
    assertRefused(get(PUBLIC, Api.bearer("wrong")), "anonymous", 4, 15);
  }

  @Test
  void one_customer_has_many_addresses_of_ipv6() {
    for (int i = 0; i < 4; i++) {
      var address = "2001:db8:%d:1::%d".formatted(number, i);
      assertThat(get(PUBLIC, Map.of("X-Forwarded-For", address)).status()).isEqualTo(200);
    }
    var neighbour = "2001:db8:%d:2::1".formatted(number);
    assertThat(
            get(PUBLIC, Map.of("X-Forwarded-For", "2001:db8:%d:1:ffff::".formatted(number)))
                .status())
        .isEqualTo(429);
    assertThat(get(PUBLIC, Map.of("X-Forwarded-For", neighbour)).status()).isEqualTo(200);
  }

  @Test
  void what_a_client_writes_into_the_header_itself_does_not_count() {
    for (int i = 0; i < 4; i++) {
      var forged = "203.0.113.%d, 192.0.2.%d".formatted(i, number);
      assertThat(get(PUBLIC, Map.of("X-Forwarded-For", forged)).status()).isEqualTo(200);
    }
    assertThat(get(PUBLIC, Map.of()).status()).isEqualTo(429);
  }
}
