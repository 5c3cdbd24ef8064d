package com.oxuniverse.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.oxuniverse.application.fakes.FakeWorld;
import com.oxuniverse.web.game.SignInFakes.BegunSessions;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What Google and Kakao really answer is understood. Recorded answers lie beside this repository;
/// only the addresses in them are changed, and what a placeholder stands for.
@MicronautTest
class RecordedProvidersHttpTest {

  private static final Path RECORDED = Path.of("../../shared/data/oauth");
  private static final ForgingProvider PROVIDER = TestProviders.FORGING;

  private final JsonMapper json;
  private final FakeWorld world;
  private final BegunSessions sessions;
  private final Browser browser;

  RecordedProvidersHttpTest(
      EmbeddedServer server, JsonMapper json, FakeWorld world, BegunSessions sessions) {
    this.json = json;
    this.world = world;
    this.sessions = sessions;
    this.browser = new Browser(URI.create("http://127.0.0.1:" + server.getPort()));
  }

  @BeforeEach
  void forget() {
    sessions.all.clear();
    PROVIDER.reset();
    // What it says of itself is asked for anew after something went wrong.
    PROVIDER.tokenStatus = 400;
    browser.get("/api/v1/auth/oauth/forging/callback?code=a&state=" + begin().get("state"));
    PROVIDER.reset();
  }

  private Map<String, String> begin() {
    return Browser.query(
        Browser.location(browser.get("/api/v1/auth/oauth/forging/authorize?returnTo=/app/home")));
  }

  private Map<String, Object> recorded(String name) throws IOException {
    var file = recordings().resolve(name);
    return new LinkedHashMap<>(
        json.readValue(Files.readAllBytes(file), Argument.mapOf(String.class, Object.class)));
  }

  private static Path recordings() {
    assumeTrue(
        Files.isDirectory(RECORDED),
        "SKIPPED: no recorded answers of providers at ../shared/data/oauth beside the checkout");
    return RECORDED;
  }

  private void configured(String name) throws IOException {
    var metadata = recorded(name);
    metadata.put("issuer", PROVIDER.issuer());
    metadata.put("authorization_endpoint", PROVIDER.issuer() + "/authorize");
    metadata.put("token_endpoint", PROVIDER.issuer() + "/token");
    metadata.put("jwks_uri", PROVIDER.issuer() + "/keys");
    PROVIDER.metadata = json.writeValueAsString(metadata);
  }

  private void signsIn(String tokenAnswer, Map<String, Object> claims) throws IOException {
    var asked = begin();
    var token = new JWTClaimsSet.Builder();
    claims.forEach(token::claim);
    var signed =
        ForgingProvider.signed(
            token
                .issuer(PROVIDER.issuer())
                .audience(TestProviders.CLIENT)
                .subject(UUID.randomUUID().toString())
                .claim("nonce", asked.get("nonce"))
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build());
    var answer = new HashMap<>(recorded(tokenAnswer));
    answer.put("id_token", signed);
    PROVIDER.tokenBody = json.writeValueAsString(answer);
    browser.get("/api/v1/auth/oauth/forging/callback?code=a&state=" + asked.get("state"));
    assertThat(sessions.all).hasSize(1);
  }

  private String nickname() {
    return world.players().find(sessions.all.getFirst().user()).orElseThrow().nickname().text();
  }

  private Optional<String> email() {
    return world.store().email(sessions.all.getFirst().user());
  }

  @Test
  void googles_answers_are_understood() throws IOException {
    configured("google/openid-configuration.json");

    signsIn(
        "google/token_response_shape.json",
        Map.of("name", "Google Player", "email", "g@example.com", "email_verified", true));

    assertThat(nickname()).startsWith("Google Player");
    assertThat(email()).contains("g@example.com");
  }

  @Test
  void an_email_that_google_has_not_verified_is_not_kept() throws IOException {
    configured("google/openid-configuration.json");

    signsIn(
        "google/token_response_shape.json",
        Map.of("name", "Google Player", "email", "g@example.com", "email_verified", false));

    assertThat(email()).isEmpty();
  }

  @Test
  void kakaos_answers_are_understood() throws IOException {
    configured("kakao/doc_openid-configuration.json");

    signsIn("kakao/doc_token_oauth2.json", recorded("kakao/doc_id_token_payload.json"));

    assertThat(nickname()).startsWith("JordyTest");
    assertThat(email()).contains("jordy@kakao.com");
    assertThat(sessions.all.getFirst().signIn().at())
        .isEqualTo(Instant.ofEpochSecond(1_661_967_952));
    assertThat(PROVIDER.asked)
        .as("Kakao takes the secret in the body alone")
        .singleElement()
        .asString()
        .contains("client_secret=secret")
        .doesNotContain("Basic");
  }

  @Test
  void kakao_without_consent_to_the_email_lets_its_user_in() throws IOException {
    configured("kakao/doc_openid-configuration.json");
    var claims = recorded("kakao/doc_id_token_payload.json");
    claims.remove("email");

    signsIn("kakao/sdk_oauth_token_with_rt.json", claims);

    assertThat(email()).isEmpty();
  }

  @Test
  void kakao_without_any_consent_lets_its_user_in() throws IOException {
    configured("kakao/doc_openid-configuration.json");

    signsIn("kakao/sdk_oauth_token.json", Map.of());

    assertThat(nickname()).startsWith("player");
  }
}
