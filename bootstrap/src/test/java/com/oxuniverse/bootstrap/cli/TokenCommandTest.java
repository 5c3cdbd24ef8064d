package com.oxuniverse.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.bootstrap.keys.SigningKeyFiles;
import com.oxuniverse.bootstrap.process.FirstStart;
import com.oxuniverse.bootstrap.wiring.GameDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("integration")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TokenCommandTest {

  @TempDir Path home;

  @Test
  void it_prints_a_signed_token_and_nothing_else_also_with_no_game_running() throws Exception {
    var player = token("--user", "mina");
    assertThat(player.getJWTClaimsSet().getSubject()).isEqualTo("1");
    assertThat(player.getJWTClaimsSet().getClaims())
        .as("what may change is asked for at every request")
        .containsOnlyKeys("iss", "aud", "sub", "sid", "auth_time", "iat", "exp", "jti");
    assertThat(query("SELECT nickname || ' ' || role FROM users")).isEqualTo("mina USER");
    assertThat(lifetime(player)).isEqualTo(Duration.ofMinutes(60));

    var keys = SigningKeyFiles.in(home.resolve("keys"));
    assertThat(player.getHeader().getKeyID()).isEqualTo(keys.current().id());
    assertThat(
            player.verify(new RSASSAVerifier(keys.published().get(player.getHeader().getKeyID()))))
        .isTrue();

    var admin = token("--user", "Mina", "--admin", "--minutes", "5");
    assertThat(admin.getJWTClaimsSet().getSubject())
        .as("a nickname is one player's whatever its case")
        .isEqualTo("1");
    assertThat(query("SELECT nickname || ' ' || role FROM users")).isEqualTo("mina ADMIN");
    assertThat(lifetime(admin)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void each_token_is_of_a_session_that_lasts_as_long() throws Exception {
    FirstStart.copyTo(home);
    token("--user", "mina");
    token("--user", "mina", "--minutes", "527040");

    assertThat(query("SELECT string_agg(provider, ' ' ORDER BY expires_at) FROM sessions"))
        .isEqualTo("cli cli");
    assertThat(query("SELECT extract(day FROM max(expires_at - started_at)) FROM sessions"))
        .isEqualTo("366");
    assertThat(query("SELECT bool_and(signed_in_at <= started_at) FROM sessions")).isEqualTo("t");
  }

  @Test
  void who_was_suspended_gets_none() throws Exception {
    FirstStart.copyTo(home);
    token("--user", "mina");
    assertThat(query("UPDATE users SET status = 'SUSPENDED' RETURNING nickname")).isEqualTo("mina");

    try (var refused = new GameProcess(home).ox("token", "--user", "mina")) {
      assertThat(refused.errors())
          .containsExactly("ox: mina is not let in: an admin has suspended them");
      assertThat(refused.remainingLines()).isEmpty();
      assertThat(refused.awaitExit()).isEqualTo(1);
    }
  }

  private String query(String sql) throws Exception {
    try (var database = GameDatabase.beside(OxHome.at(home.toRealPath()), 2);
        var connection = database.connections().dataSource().getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a/b  | 60     | a nickname is 1 to 30 letters
          ''   | 60     | a nickname is 1 to 30 letters
          mina | 0      | --minutes 0 is not within 1 to 527040
          mina | -1     | --minutes -1 is not within 1 to 527040
          mina | x      | 'x'
          """)
  void what_makes_no_sense_is_a_mistake_of_whoever_typed_it(
      String user, String minutes, String sentence) throws Exception {
    try (var mistaken = new GameProcess(home).ox("token", "--user", user, "--minutes", minutes)) {
      assertThat(mistaken.errors().getFirst()).startsWith("ox: ").contains(sentence);
      assertThat(mistaken.remainingLines()).isEmpty();
      assertThat(mistaken.awaitExit()).isEqualTo(2);
    }
  }

  @Test
  void it_is_for_the_embedded_game_alone() throws Exception {
    var external =
        Map.of(
            "OX_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/ox",
            "OX_DATABASE_USER", "ox",
            "OX_DATABASE_PASSWORD", "s3cret");
    try (var refused = new GameProcess(home).ox(external, "token", "--user", "mina")) {
      assertThat(refused.errors())
          .containsExactly(
              "ox: Tokens are made for the embedded database only, and ox.database.url names another: sign in there instead");
      assertThat(refused.awaitExit()).isEqualTo(1);
    }
  }

  private SignedJWT token(String... options) throws Exception {
    var arguments = new ArrayList<>(List.of("token"));
    arguments.addAll(List.of(options));
    try (var token = new GameProcess(home).ox(arguments.toArray(String[]::new))) {
      var printed = token.remainingLines();
      assertThat(printed).hasSize(1);
      assertThat(token.awaitExit()).isZero();
      return SignedJWT.parse(printed.getFirst());
    }
  }

  private static Duration lifetime(SignedJWT token) throws Exception {
    var claims = token.getJWTClaimsSet();
    return Duration.between(
        claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
  }
}
