package com.oxuniverse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.oxuniverse.application.player.Player.Role;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.StubbedGame;
import com.oxuniverse.web.game.TestKeys;
import com.oxuniverse.web.game.Tokens;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Only a token that we made for this interface, and that is valid now, lets anybody in.
@MicronautTest
class TokenHttpTest {

  private static final KeyPair STRANGER = TestKeys.generate();
  private static final String SESSION = Tokens.session(new UserId(7), Role.USER).value().toString();
  private static final String BALANCE = "/api/v1/users/me/points/balance";

  private final Api api;
  private final StubbedGame game;
  private final TestKeys keys;
  private final TokenRules rules;
  private final LaterTokens time;

  TokenHttpTest(Api api, StubbedGame game, TestKeys keys, TokenRules rules, LaterTokens time) {
    this.api = api;
    this.game = game;
    this.keys = keys;
    this.rules = rules;
    this.time = time;
  }

  @BeforeEach
  void reset() {
    game.reset();
    time.by(Duration.ZERO);
  }

  private int statusFor(String token) {
    return api.send("GET", BALANCE, Api.bearer(token), "").status();
  }

  private JWTClaimsSet.Builder claims() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(rules.issuer())
        .audience(rules.audience())
        .subject("7")
        .claim("sid", SESSION)
        .claim("auth_time", now.getEpochSecond())
        .jwtID("4f9c1c6e")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)));
  }

  private static String signed(JWTClaimsSet claims, JWSHeader header, JWSSigner signer) {
    try {
      var token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSHeader header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm).keyID("first").type(JOSEObjectType.JWT).build();
  }

  private static String signed(JWTClaimsSet claims) {
    return signed(
        claims, header(JWSAlgorithm.RS256), new RSASSASigner(TestKeys.FIRST.getPrivate()));
  }

  @Test
  void a_token_of_ours_is_taken_and_names_the_user() {
    assertThat(statusFor(signed(claims().build()))).isEqualTo(200);
    assertThat(game.asked).containsExactly(new UserId(7));
  }

  static Stream<Arguments> wrongClaims() {
    var past = Date.from(Instant.now().minusSeconds(1));
    var future = Date.from(Instant.now().plusSeconds(30));
    return Stream.of(
        claim("expired", it -> it.expirationTime(past)),
        claim("without expiry", it -> it.expirationTime(null)),
        claim("not valid yet", it -> it.notBeforeTime(future)),
        claim("of another issuer", it -> it.issuer("https://accounts.google.com")),
        claim("without issuer", it -> it.issuer(null)),
        claim("for another audience", it -> it.audience("another-api")),
        claim("without audience", it -> it.audience((String) null)),
        claim("without subject", it -> it.subject(null)),
        claim("of user 0", it -> it.subject("0")),
        claim("of user -1", it -> it.subject("-1")),
        claim("of user 07", it -> it.subject("07")),
        claim("of a user who is no number", it -> it.subject("hana")),
        claim("of a user beyond all numbers", it -> it.subject("9".repeat(30))),
        claim("without session", it -> it.claim("sid", null)),
        claim("of another user's session", it -> it.subject("8")),
        claim("of a session that is no UUID", it -> it.claim("sid", "7")),
        claim("of a session by half a UUID", it -> it.claim("sid", "0-0-0-0-7")),
        claim("with a number for a session", it -> it.claim("sid", 5)),
        claim("without the time of the sign-in", it -> it.claim("auth_time", null)),
        claim("without a name of its own", it -> it.jwtID(null)),
        claim("without issue time", it -> it.issueTime(null)));
  }

  private static Arguments claim(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
    return Arguments.of(name, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongClaims")
  void a_token_with_wrong_claims_is_refused(
      String name, UnaryOperator<JWTClaimsSet.Builder> change) {
    assertThat(statusFor(signed(change.apply(claims()).build()))).as(name).isEqualTo(401);
    assertThat(game.asked).isEmpty();
  }

  @Test
  void a_token_signed_by_another_key_is_refused() {
    var forged =
        signed(
            claims().build(), header(JWSAlgorithm.RS256), new RSASSASigner(STRANGER.getPrivate()));

    assertThat(statusFor(forged)).isEqualTo(401);
  }

  @Test
  void a_token_that_names_no_key_or_an_unknown_one_is_refused() {
    var signer = new RSASSASigner(TestKeys.FIRST.getPrivate());
    var nameless = new JWSHeader.Builder(JWSAlgorithm.RS256).build();
    var unknown = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unknown").build();

    assertThat(statusFor(signed(claims().build(), nameless, signer))).isEqualTo(401);
    assertThat(statusFor(signed(claims().build(), unknown, signer))).isEqualTo(401);
  }

  @Test
  void a_token_that_brings_its_own_key_is_refused() {
    var jwk =
        new com.nimbusds.jose.jwk.RSAKey.Builder(
                (java.security.interfaces.RSAPublicKey) STRANGER.getPublic())
            .keyID("first")
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").jwk(jwk).build();

    assertThat(statusFor(signed(claims().build(), header, new RSASSASigner(STRANGER.getPrivate()))))
        .isEqualTo(401);
  }

  @Test
  void an_unsigned_token_is_refused() {
    var unsigned = new PlainJWT(claims().build()).serialize();
    var claimingToBe = encoded("{\"alg\":\"none\",\"kid\":\"first\"}");
    var body = signed(claims().build()).split("\\.", -1)[1];

    assertThat(statusFor(unsigned)).isEqualTo(401);
    assertThat(statusFor(claimingToBe + "." + body + ".")).isEqualTo(401);
    assertThat(statusFor(claimingToBe + "." + body + ".x")).isEqualTo(401);
  }

  @Test
  void a_token_whose_secret_is_our_public_key_is_refused() throws JOSEException {
    var forged =
        signed(
            claims().build(),
            header(JWSAlgorithm.HS256),
            new MACSigner(TestKeys.FIRST.getPublic().getEncoded()));

    assertThat(statusFor(forged)).isEqualTo(401);
  }

  @Test
  void other_algorithms_of_the_right_key_are_refused() {
    var signer = new RSASSASigner(TestKeys.FIRST.getPrivate());

    for (var algorithm : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
      assertThat(statusFor(signed(claims().build(), header(algorithm), signer)))
          .as(algorithm.getName())
          .isEqualTo(401);
    }
  }

  @Test
  void a_token_of_another_type_is_refused() {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("first")
            .type(new JOSEObjectType("refresh+jwt"))
            .build();
    var signer = new RSASSASigner(TestKeys.FIRST.getPrivate());

    assertThat(statusFor(signed(claims().build(), header, signer))).isEqualTo(401);
  }

  @Test
  void a_token_with_an_extension_that_nobody_knows_is_refused() {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("first")
            .criticalParams(Set.of("exp"))
            .customParam("exp", 1)
            .build();
    var signer = new RSASSASigner(TestKeys.FIRST.getPrivate());

    assertThat(statusFor(signed(claims().build(), header, signer))).isEqualTo(401);
  }

  @Test
  void no_changed_byte_of_a_token_goes_unnoticed() {
    var token = signed(claims().build());
    var parts = token.split("\\.", -1);
    var payload = Base64.getUrlDecoder().decode(parts[1]);

    for (int i = 0; i < payload.length; i += 7) {
      var changed = Arrays.copyOf(payload, payload.length);
      changed[i] ^= 1;
      var forged = parts[0] + "." + encoded(changed) + "." + parts[2];
      assertThat(statusFor(forged)).as("byte %d", i).isEqualTo(401);
    }
  }

  @Test
  void a_player_cannot_become_an_admin_by_writing_it_into_the_token() {
    var path = "/api/v1/admin/points/stats/2024-01-02";
    var claiming = claims().claim("roles", List.of("ADMIN")).claim("role", "ADMIN").build();
    var parts = signed(claiming).split("\\.", -1);
    var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    var another = Tokens.session(new UserId(7), Role.ADMIN).value().toString();
    var forged = parts[0] + "." + encoded(payload.replace(SESSION, another)) + "." + parts[2];

    assertThat(api.send("GET", path, Api.bearer(signed(claiming)), "").status()).isEqualTo(403);
    assertThat(api.send("GET", path, Api.bearer(forged), "").status()).isEqualTo(401);
  }

  @Test
  void nonsense_is_no_token() {
    for (var nonsense :
        List.of("x", "a.b", "a.b.c", "..", "a.b.c.d.e", "{}", "\"", "🂡", "A".repeat(9_000))) {
      if (nonsense.chars().allMatch(c -> c < 128)) {
        assertThat(statusFor(nonsense)).as(nonsense).isEqualTo(401);
      }
    }
  }

  @Test
  void a_remembered_token_is_refused_once_it_has_expired() {
    var token = api.tokens().mint(new UserId(7), Role.USER);
    assertThat(statusFor(token)).isEqualTo(200);
    assertThat(statusFor(token)).isEqualTo(200);

    time.by(Tokens.LIFETIME);

    assertThat(statusFor(token)).isEqualTo(401);
    assertThat(statusFor(token)).isEqualTo(401);
  }

  @Test
  void keys_are_replaced_with_overlap_and_withdrawn_at_once() {
    var old = api.tokens().mint(new UserId(7), Role.USER);
    keys.rotateTo("second", STRANGER);
    var fresh = api.tokens().mint(new UserId(8), Role.USER);
    assertThat(statusFor(old)).isEqualTo(200);
    assertThat(statusFor(fresh)).isEqualTo(200);

    keys.rotateTo("first", TestKeys.FIRST);
    keys.withdraw("second");

    assertThat(statusFor(fresh)).as("although it is remembered").isEqualTo(401);
    assertThat(statusFor(old)).isEqualTo(200);
  }

  @Test
  void the_published_keys_are_all_public_ones() {
    for (var path : List.of("/.well-known/jwks.json", "/api/v1/.well-known/jwks.json")) {
      var reply = api.get(path);
      var key = reply.json().get("keys").get(0);
      assertThat(reply.header("Content-Type")).hasValue("application/json");
      assertThat(key.get("kid").getStringValue()).isEqualTo("first");
      assertThat(key.get("alg").getStringValue()).isEqualTo("RS256");
      assertThat(key.get("e").getStringValue()).isEqualTo("AQAB");
      assertThat(key.entries()).extracting(Map.Entry::getKey).doesNotContain("d", "p", "q");
    }
  }

  @Test
  void anyone_can_check_a_token_with_the_published_keys() throws Exception {
    var published = com.nimbusds.jose.jwk.JWKSet.parse(api.get("/.well-known/jwks.json").body());
    var token = SignedJWT.parse(api.tokens().player());

    var key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

    assertThat(token.verify(new com.nimbusds.jose.crypto.RSASSAVerifier(key))).isTrue();
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
