package com.oxuniverse.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.access.AccessRules;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.limits.Limit;
import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.domain.calendar.LockPicksAt;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.web.limits.LimitGroup;
import com.oxuniverse.web.limits.LimitRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

  @TempDir Path folder;

  @Test
  void with_nothing_set_the_rules_are_those_of_the_game() throws IOException {
    var standard = read(Map.of());
    assertThat(standard.rules()).isEqualTo(GameRules.DEFAULT);
    assertThat(standard.service().keepAnswersFor()).isEqualTo(Duration.ofHours(24));
    assertThat(standard.token())
        .isEqualTo(new TokenSettings("ox-universe", "ox-universe-api", Duration.ofMinutes(60)));
    assertThat(standard.access()).isEqualTo(AccessRules.DEFAULT);
    assertThat(standard.clock())
        .isEqualTo(
            new ClockSettings(
                ClockSettings.Mode.SIMULATED, 288, Optional.empty(), Optional.empty()));
    assertThat(standard.http())
        .isEqualTo(
            new HttpSettings("127.0.0.1", 8080, Optional.of(new OpsSettings("127.0.0.1", 8081))));
    assertThat(standard.edge().trustedProxies()).isEmpty();
    assertThat(standard.edge().corsOrigins()).isEmpty();
    assertThat(standard.edge().properties()).isEmpty();
    assertThat(standard.edge().isHttps()).isFalse();
    assertThat(standard.edge().limits().isShared()).isFalse();
    assertThat(standard.edge().limits().rules().limits())
        .hasSameSizeAs(LimitGroup.values())
        .containsEntry(LimitGroup.ANONYMOUS, Limit.perMinute(60));
    assertThat(standard.database().external()).isEmpty();
  }

  @Test
  void nobody_signs_in_at_a_provider_that_is_not_configured() throws IOException {
    assertThat(read(Map.of()).signIn().providers()).isEmpty();

    var google =
        read(Map.of(
                "OX_SIGN_IN_GOOGLE_CLIENT_ID", "id",
                "OX_SIGN_IN_GOOGLE_CLIENT_SECRET", "secret"))
            .signIn()
            .providers();

    assertThat(google)
        .singleElement()
        .satisfies(it -> assertThat(it.issuer()).hasToString("https://accounts.google.com"));
  }

  @Test
  void half_a_provider_is_none() {
    assertThatThrownBy(() -> read(Map.of("OX_SIGN_IN_KAKAO_CLIENT_ID", "id")))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("ox.sign-in.kakao.client-secret");
  }

  @Test
  void a_provider_is_asked_over_https_unless_it_is_on_this_machine() {
    var settings =
        Map.of(
            "OX_SIGN_IN_GOOGLE_CLIENT_ID", "id",
            "OX_SIGN_IN_GOOGLE_CLIENT_SECRET", "secret",
            "OX_SIGN_IN_GOOGLE_ISSUER", "http://accounts.example");
    assertThatThrownBy(() -> read(settings))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("ox.sign-in.google.issuer");
  }

  @Test
  void what_is_embedded_is_for_this_machine_unless_told_twice() throws IOException {
    var everywhere = Map.of("OX_HTTP_HOST", "0.0.0.0");
    assertThatThrownBy(() -> read(everywhere).requireConsistent())
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("ox.embedded.beyond-loopback");
    assertThatThrownBy(() -> read(Map.of("OX_EMBEDDED_BEYOND_LOOPBACK", "true")))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("no or yes-i-know");

    read(Map.of("OX_HTTP_HOST", "0.0.0.0", "OX_EMBEDDED_BEYOND_LOOPBACK", "yes-i-know"))
        .requireConsistent();
    read(Map.of(
            "OX_HTTP_HOST", "0.0.0.0",
            "OX_DATABASE_URL", "jdbc:postgresql://db/ox",
            "OX_DATABASE_USER", "ox",
            "OX_DATABASE_PASSWORD", "secret"))
        .requireConsistent();
  }

  @Test
  void whoever_does_not_mind_the_port_does_not_mind_that_of_the_operators() throws IOException {
    var ops = read(Map.of("OX_OPS_HOST", "10.0.0.7", "OX_OPS_PORT", "9000"));
    assertThat(ops.withHttpPort(0).http().ops()).contains(new OpsSettings("10.0.0.7", 0));
    assertThat(ops.withHttpPort(8082).http().ops()).contains(new OpsSettings("10.0.0.7", 9000));
  }

  @Test
  void traces_are_made_where_somebody_collects_them() throws IOException {
    var collected = Map.of("OX_OTEL_ENDPOINT", "http://collector:4318", "OX_OTEL_SHARE", "0.5");
    assertThat(read(collected).edge().properties())
        .containsEntry("ox.otel.endpoint", "http://collector:4318")
        .containsEntry("ox.otel.share", 0.5);
    assertThat(read(Map.of("OX_OTEL_SHARE", "0.5")).edge().properties()).isEmpty();
  }

  @Test
  void programs_order_jobs_where_a_token_is_set_that_nobody_guesses() throws IOException {
    var token = "0123456789abcdef0123456789abcdef";
    assertThat(read(Map.of()).edge().internalToken()).isEmpty();
    assertThat(read(Map.of("OX_INTERNAL_TOKEN", token)).edge().internalToken())
        .contains(new Secret(token));
    assertThat(read(Map.of("OX_INTERNAL_TOKEN", token)).toString()).doesNotContain(token);
    for (var bad : List.of(token.substring(1), token.replace('0', ' '), "REPLACE")) {
      assertThatThrownBy(() -> read(Map.of("OX_INTERNAL_TOKEN", bad)))
          .hasMessageStartingWith("ox.internal.token is '…' in the environment: it must be 32 to")
          .hasMessageNotContaining(bad);
    }
  }

  @Test
  void limits_can_be_switched_off() throws IOException {
    assertThat(read(Map.of("OX_LIMITS_ENABLED", "false")).edge().limits().rules())
        .isEqualTo(LimitRules.NONE);
  }

  @Test
  void from_other_origins_tokens_count_and_cookies_never() throws IOException {
    var origins = Map.of("OX_HTTP_CORS_ORIGINS", "https://a.example, http://b.example:8081");
    assertThat(read(origins).edge().properties())
        .containsEntry(
            "micronaut.server.cors.configurations.web.allowed-origins",
            List.of("https://a.example", "http://b.example:8081"))
        .containsEntry("micronaut.server.cors.configurations.web.allow-credentials", false);
  }

  @Test
  void a_game_day_takes_five_minutes() throws IOException {
    assertThat(read(Map.of()).clock().speed() * 5).isEqualTo(24 * 60);
  }

  @Test
  void everything_can_be_set_in_the_environment() throws IOException {
    var configured =
        read(
            Map.of(
                "OX_RULES_TIMETABLE_LOCK_PICKS_AT", "market-open",
                "OX_RULES_SLOTS_REFILL_AFTER", "90s",
                "OX_RULES_SETTLEMENT_ABNORMAL_MOVE", "0.5",
                "OX_ACCESS_REFRESH_IDLE", "2d",
                "OX_CLOCK_MODE", "system",
                "OX_CLOCK_START", "2024-01-02",
                "OX_DATABASE_URL", "jdbc:postgresql://db/ox",
                "OX_DATABASE_USER", "ox",
                "OX_DATABASE_PASSWORD", "secret"));
    assertThat(configured.rules().timetable().lockPicksAt()).isEqualTo(LockPicksAt.MARKET_OPEN);
    assertThat(configured.rules().slots().refillAfter()).isEqualTo(Duration.ofSeconds(90));
    assertThat(configured.rules().settlement().abnormalMove()).isEqualByComparingTo("0.5");
    assertThat(configured.access().refreshIdle()).isEqualTo(Duration.ofDays(2));
    assertThat(configured.clock().mode()).isEqualTo(ClockSettings.Mode.SYSTEM);
    assertThat(configured.clock().start()).contains(LocalDate.of(2024, 1, 2));
    assertThat(configured.database().external())
        .contains(new DatabaseSettings.External("jdbc:postgresql://db/ox", "ox", "secret"));
  }

  @Test
  void the_system_properties_go_before_the_environment_and_the_environment_before_the_file()
      throws IOException {
    Files.writeString(
        folder.resolve("ox.properties"), "ox.http.port=1\nox.http.host=one\nox.market.seed=1\n");
    var system = new Properties();
    system.setProperty("ox.http.port", "3");
    var configured = read(system, Map.of("OX_HTTP_PORT", "2", "OX_HTTP_HOST", "two"));
    assertThat(configured.http().host()).isEqualTo("two");
    assertThat(configured.http().port()).isEqualTo(3);
    assertThat(configured.market().seed()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OX_RULES_SLOTS_BASE               | three      | ox.rules.slots.base is 'three' in the environment: it must be a whole number
          OX_RULES_SLOTS_BASE               | ''         | ox.rules.slots.base is '' in the environment: it must be a whole number
          OX_RULES_SLOTS_BASE               | 11         | ox.rules.slots.base: base slots are 1 to 10, was 11
          OX_RULES_TIMETABLE_CUTOFF         | 25:00      | ox.rules.timetable.cutoff is '25:00' in the environment: it must be a time of day (06:00)
          OX_RULES_TIMETABLE_CUTOFF         | 05:00      | ox.rules.timetable.cutoff: universe-at 05:30, day-start 06:00 and cutoff 05:00 must follow each other on one day
          OX_RULES_TIMETABLE_LOCK_PICKS_AT  | never      | ox.rules.timetable.lock-picks-at is 'never' in the environment: it must be cutoff or market-open
          OX_RULES_TIMETABLE_SETTLE_DELAY   | 15         | ox.rules.timetable.settle-delay is '15' in the environment: it must be a duration (90s, 15m, 6h, 1d)
          OX_RULES_SETTLEMENT_ABNORMAL_MOVE | -1         | ox.rules.settlement.abnormal-move: abnormal-move must be positive, was -1
          OX_RULES_POINTS_PREDICTION_WIN    | 0          | ox.rules.points.prediction-win: prediction-win must be positive, was 0
          OX_ACCESS_RETRY                   | 61s        | ox.access.retry: a retry is answered for at most a minute, not PT1M1S
          OX_ACCESS_SESSION                 | 29d        | ox.access.session: a session (PT696H) lasts no shorter than its refresh token (PT720H)
          OX_ACCESS_FRESH_SIGN_IN           | 0s         | ox.access.fresh-sign-in: a sign-in is fresh for some time, not PT0S
          OX_CLOCK_SPEED                    | 0          | ox.clock.speed is '0' in the environment: it must be a number over 0, at most 100000
          OX_CLOCK_START                    | 2024-02-30 | ox.clock.start is '2024-02-30' in the environment: it must be a date (2024-01-02)
          OX_HTTP_PORT                      | 65536      | ox.http.port is '65536' in the environment: it must be a whole number from 0 to 65535
          OX_OTEL_SHARE                     | 1.5        | ox.otel.share is '1.5' in the environment: it must be a number from 0 to 1
          OX_OTEL_ENDPOINT                  | grpc://c:1 | ox.otel.endpoint is 'grpc://c:1' in the environment: it must be a web address (https://host/path)
          OX_OPS_PORT                       | -1         | ox.ops.port is '-1' in the environment: it must be a whole number from 0 to 65535
          OX_HTTP_TRUSTED_PROXIES           | 10.0.0.0/33 | ox.http.trusted-proxies is '10.0.0.0/33' in the environment: it must be an address or a range of them (10.0.0.0/8, 2001:db8::/32), or several with commas between them
          OX_HTTP_TRUSTED_PROXIES           | proxy.lan  | ox.http.trusted-proxies is 'proxy.lan' in the environment: it must be an address or a range of them (10.0.0.0/8, 2001:db8::/32), or several with commas between them
          OX_HTTP_CORS_ORIGINS              | *          | ox.http.cors-origins is '*' in the environment: it must be an origin (https://host), or several with commas between them
          OX_HTTP_CORS_ORIGINS              | https://a.example/ | ox.http.cors-origins is 'https://a.example/' in the environment: it must be an origin (https://host), or several with commas between them
          OX_LIMITS_SUBMIT                  | 0          | ox.limits.submit is '0' in the environment: it must be a whole number from 1 to 1000000
          OX_LIMITS_ENABLED                 | no         | ox.limits.enabled is 'no' in the environment: it must be true or false
          OX_DATABASE_URL                   | localhost  | ox.database.url must begin with jdbc:postgresql:
          OX_DATABASE_URL                   | jdbc:postgresql://db/ox | ox.database.user is missing, as ox.database.url is set
          OX_DATABASE_USER                  | ox         | ox.database.user is set, but ox.database.url is not
          OX_RULES_SLOTS_BSE                | 3          | OX_RULES_SLOTS_BSE in the environment is no setting (docs/operations.md lists them)
          """)
  void a_wrong_value_is_refused_in_one_sentence_that_names_it(
      String variable, String value, String sentence) {
    assertThatThrownBy(() -> read(Map.of(variable, value)))
        .isInstanceOf(CannotProceed.class)
        .hasMessage(sentence);
  }

  @Test
  void variables_that_are_not_meant_for_us_do_not_matter() throws IOException {
    read(Map.of("OX_HOME", "/x", "OX_JAVA_OPTS", "-Xmx1g", "OXYGEN", "1", "PATH", "/bin"));
  }

  @Test
  void a_line_of_the_file_that_is_no_setting_is_refused() throws IOException {
    var file = Files.writeString(folder.resolve("ox.properties"), "htp.port=1\n");
    assertThatThrownBy(() -> read(Map.of()))
        .hasMessage("htp.port in %s is no setting (docs/operations.md lists them)".formatted(file));
  }

  @Test
  void a_password_shows_in_no_message() throws IOException {
    var secret = Map.of("OX_DATABASE_PASSWORD", "");
    assertThatThrownBy(() -> read(secret)).hasMessageContaining("ox.database.password is '…'");
    var configured =
        read(
            Map.of(
                "OX_DATABASE_URL", "jdbc:postgresql://db/ox",
                "OX_DATABASE_USER", "ox",
                "OX_DATABASE_PASSWORD", "s3cret"));
    assertThat(configured.toString()).doesNotContain("s3cret");
  }

  @Test
  void every_standard_value_reads_as_it_is_written() {
    for (var setting : KnownSettings.ALL) {
      setting.standard().ifPresent(written -> assertReadsBack(setting, written));
    }
  }

  private static <T> void assertReadsBack(Setting<T> setting, String written) {
    assertThat(setting.kind().written(setting.read(written, "the test"))).isEqualTo(written);
  }

  private Configuration read(Map<String, String> environment) throws IOException {
    return read(new Properties(), environment);
  }

  private Configuration read(Properties system, Map<String, String> environment)
      throws IOException {
    return Configuration.of(new OxHome(folder.toRealPath()), environment, system);
  }
}
