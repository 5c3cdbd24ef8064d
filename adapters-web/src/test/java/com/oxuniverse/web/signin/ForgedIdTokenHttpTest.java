package com.oxuniverse.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.web.game.SignInFakes.BegunSessions;
import com.oxuniverse.web.game.TestKeys;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a provider says is believed only if it is that provider's, for us, for this sign-in, now.
@MicronautTest
class ForgedIdTokenHttpTest {

  private static final ForgingProvider PROVIDER = TestProviders.FORGING;
  private static Instant now = Instant.EPOCH;

  private final BegunSessions sessions;
  private final Browser browser;

  ForgedIdTokenHttpTest(EmbeddedServer server, BegunSessions sessions) {
    this.sessions = sessions;
    this.browser = new Browser(URI.create("http://127.0.0.1:" + server.getPort()));
  }

  @BeforeAll
  static void lookAtTheClock() {
    now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  @BeforeEach
  void forget() {
    PROVIDER.reset();
    // What it says of itself is asked for anew after something went wrong.
    PROVIDER.tokenStatus = 400;
    back(begin().get("state"), "");
    PROVIDER.reset();
    sessions.all.clear();
  }

  private Map<String, String> begin() {
    return begin("");
  }

  private Map<String, String> begin(String query) {
    return Browser.query(
        Browser.location(browser.get("/api/v1/auth/oauth/forging/authorize" + query)));
  }

  private HttpResponse<String> back(String state, String more) {
    return browser.get(
        "/api/v1/auth/oauth/forging/callback?code=a-code&state=%s%s".formatted(state, more));
  }

  private static JWTClaimsSet.Builder good(String nonce) {
    return new JWTClaimsSet.Builder()
        .issuer(PROVIDER.issuer())
        .audience(TestProviders.CLIENT)
        .subject("somebody")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("nonce", nonce);
  }

  /// Signs in with what `token` makes of the nonce.
  private HttpResponse<String> given(UnaryOperator<String> token) {
    var asked = begin();
    PROVIDER.gives(token.apply(asked.get("nonce")));
    return back(asked.get("state"), "");
  }

  /// The same where the provider is to ask the user anew.
  private HttpResponse<String> givenAnew(UnaryOperator<JWTClaimsSet.Builder> change) {
    var asked = begin("?fresh=true");
    PROVIDER.gives(ForgingProvider.signed(change.apply(good(asked.get("nonce"))).build()));
    return back(asked.get("state"), "");
  }

  private void assertFailed(HttpResponse<String> reply, String error) {
    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(Browser.location(reply)).hasToString("/docs?signInError=" + error);
    assertThat(sessions.all).isEmpty();
  }

  @Test
  void a_good_token_is_believed() {
    var reply = given(nonce -> ForgingProvider.signed(good(nonce).build()));

    assertThat(Browser.location(reply)).hasToString("/docs");
    assertThat(sessions.all).hasSize(1);
  }

  @Test
  void a_provider_that_does_not_tell_when_it_saw_the_user_makes_nothing_fresh() {
    given(nonce -> ForgingProvider.signed(good(nonce).build()));

    assertThat(sessions.all).extracting(it -> it.signIn().at()).containsExactly(SignIn.LONG_AGO);
  }

  @Test
  void a_provider_that_was_to_ask_anew_and_does_not_tell_is_taken_at_its_word() {
    givenAnew(it -> it);

    assertThat(sessions.all).extracting(it -> it.signIn().at()).containsExactly(now);
  }

  @Test
  void a_provider_that_has_asked_anew_is_believed_even_if_its_clock_is_a_little_behind() {
    var behind = Instant.now().minusSeconds(40).truncatedTo(ChronoUnit.SECONDS);
    givenAnew(it ->
        it.claim("auth_time", behind.getEpochSecond()).issueTime(Date.from(behind.plusSeconds(1))));

    assertThat(sessions.all).extracting(it -> it.signIn().at()).containsExactly(behind);
  }

  @Test
  void a_provider_that_was_to_ask_anew_and_has_not_lets_nobody_in() {
    var before = Instant.now().minusSeconds(62).getEpochSecond();

    assertFailed(givenAnew(it -> it.claim("auth_time", before)), "provider-error");
  }

  static Stream<Arguments> forged() {
    return Stream.of(
        claims("another nonce", it -> it.claim("nonce", "another")),
        claims("no nonce", it -> it.claim("nonce", null)),
        claims("another issuer", it -> it.issuer("https://accounts.google.com")),
        claims("no issuer", it -> it.issuer(null)),
        claims("another audience", it -> it.audience("another-client")),
        claims("no audience", it -> it.audience((String) null)),
        claims(
            "several audiences and nobody it is for",
            it -> it.audience(List.of(TestProviders.CLIENT, "another-client"))),
        claims("another party", it -> it.claim("azp", "another-client")),
        claims("expired", it -> it.expirationTime(Date.from(now.minusSeconds(3_600)))),
        claims("no expiry", it -> it.expirationTime(null)),
        claims("no time of issue", it -> it.issueTime(null)),
        claims("an unreadable time of the sign-in", it -> it.claim("auth_time", "lately")),
        claims("no subject", it -> it.subject(null)),
        claims("an empty subject", it -> it.subject(" ")),
        claims("an endless subject", it -> it.subject("s".repeat(256))),
        token("alg none", nonce -> new PlainJWT(good(nonce).build()).serialize()),
        token("HS256 with the public key", ForgedIdTokenHttpTest::hmac),
        token("another key of the same name", nonce -> signedByAnother(nonce, "forging")),
        token("an unknown key", nonce -> signedByAnother(nonce, "unknown")),
        token("no token", _ -> "nonsense"),
        token("nothing", _ -> ""));
  }

  private static Arguments claims(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
    return token(name, nonce -> ForgingProvider.signed(change.apply(good(nonce)).build()));
  }

  private static Arguments token(String name, UnaryOperator<String> ofNonce) {
    return Arguments.argumentSet(name, ofNonce);
  }

  private static String signedByAnother(String nonce, String id) {
    var pair = TestKeys.generate();
    var key =
        new RSAKey.Builder((RSAPublicKey) pair.getPublic())
            .privateKey(pair.getPrivate())
            .keyID(id)
            .build();
    return ForgingProvider.signed(good(nonce).build(), key);
  }

  private static String hmac(String nonce) {
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("forging").build(),
              good(nonce).build());
      token.sign(new MACSigner(ForgingProvider.KEY.toRSAPublicKey().getEncoded()));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("forged")
  void a_token_that_is_not_right_in_every_way_lets_nobody_in(UnaryOperator<String> token) {
    assertFailed(given(token), "provider-error");
  }

  @Test
  void a_nonce_of_an_earlier_sign_in_lets_nobody_in() {
    var earlier = begin().get("nonce");

    assertFailed(given(_ -> ForgingProvider.signed(good(earlier).build())), "provider-error");
  }

  @Test
  void when_the_provider_has_seen_the_user_counts_and_never_the_future() {
    var earlier = now.minus(Duration.ofHours(2));
    given(nonce ->
        ForgingProvider.signed(good(nonce).claim("auth_time", earlier.getEpochSecond()).build()));
    var later = now.plus(Duration.ofHours(2)).getEpochSecond();
    given(nonce -> ForgingProvider.signed(good(nonce).claim("auth_time", later).build()));

    assertThat(sessions.all).extracting(it -> it.signIn().at()).containsExactly(earlier, now);
  }

  @Test
  void a_code_goes_with_its_verifier_and_the_exact_address_of_the_callback() {
    given(nonce -> ForgingProvider.signed(good(nonce).build()));

    assertThat(PROVIDER.asked)
        .singleElement()
        .asString()
        .startsWith("Basic ")
        .contains("grant_type=authorization_code", "code=a-code", "%2Foauth%2Fforging%2Fcallback")
        .containsPattern("code_verifier=[A-Za-z0-9_-]{43}");
  }

  @Test
  void a_code_that_the_provider_does_not_know_lets_nobody_in() {
    PROVIDER.tokenStatus = 400;
    PROVIDER.tokenBody = "{\"error\":\"invalid_grant\",\"error_code\":\"KOE320\"}";

    assertFailed(back(begin().get("state"), ""), "provider-error");
  }

  @Test
  void a_provider_that_breaks_down_is_one_that_does_not_answer() {
    PROVIDER.tokenStatus = 500;
    PROVIDER.tokenBody = "<html>";

    assertFailed(back(begin().get("state"), ""), "unavailable");
  }

  @Test
  void a_provider_that_calls_itself_something_else_is_not_asked() {
    PROVIDER.metadata =
        PROVIDER.configuration("").replaceFirst("issuer\":\"", "issuer\":\"https://x.");
    // Whatever goes wrong makes us ask anew.
    PROVIDER.tokenStatus = 400;
    back(begin().get("state"), "");

    var reply = browser.get("/api/v1/auth/oauth/forging/authorize");

    assertThat(Browser.location(reply)).hasToString("/docs?signInError=provider-error");
  }

  @Test
  void a_provider_that_promises_to_name_itself_has_to() {
    PROVIDER.metadata =
        PROVIDER.configuration(",\"authorization_response_iss_parameter_supported\":true");
    PROVIDER.tokenStatus = 400;
    back(begin().get("state"), "");
    PROVIDER.tokenStatus = 200;

    assertFailed(given(nonce -> ForgingProvider.signed(good(nonce).build())), "provider-error");

    var asked = begin();
    PROVIDER.gives(ForgingProvider.signed(good(asked.get("nonce")).build()));
    back(asked.get("state"), "&iss=" + PROVIDER.issuer());
    assertThat(sessions.all).hasSize(1);
  }
}
