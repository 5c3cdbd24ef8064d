package com.oxuniverse.bootstrap.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.oxuniverse.application.player.Player;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Signing in as people do it: with a browser, through the pages of providers.
@Tag("integration")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SignInBrowserTest {

  private static final List<String> AS_ROOT_AND_QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static SignInGame game;
  private static Playwright playwright;
  private static Browser chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start(@TempDir Path folder) {
    game = new SignInGame(folder);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        program("node").toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(program("chromium", "chromium-browser", "google-chrome"))
                    .setArgs(AS_ROOT_AND_QUIET));
  }

  /// As the command line would find it; `.ci/run` installs them.
  private static Path program(String... names) {
    var folders =
        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1);
    return Stream.of(names)
        .flatMap(name -> Arrays.stream(folders).map(it -> Path.of(it, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("not on the path: " + String.join(", ", names)));
  }

  @AfterAll
  static void stop() {
    playwright.close();
    game.close();
  }

  @BeforeEach
  void open() {
    context = chromium.newContext();
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  private void goTo(String provider, String returnTo) {
    page.navigate(
        "%s/api/v1/auth/oauth/%s/authorize?returnTo=%s"
            .formatted(game.address(), provider, returnTo));
    assertThat(page.title()).isEqualTo("OX Universe: demo sign-in");
  }

  private void typeName(String name) {
    page.getByLabel("Name").fill(name);
    page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).click();
  }

  private void assertAt(String path) {
    page.waitForURL(Pattern.compile(Pattern.quote(game.address() + path) + ".*"));
    assertThat(page.url()).isEqualTo(game.address() + path);
  }

  @Test
  void a_newcomer_types_a_name_and_is_a_player_and_returns_as_the_same() {
    goTo("demo", "/docs");
    typeName("Mina");
    assertAt("/docs");
    var mina = game.atDemo("Mina").orElseThrow();
    assertThat(mina.nickname().text()).isEqualTo("Mina");
    assertThat(game.balance(mina)).isEqualTo(1_000);

    context.clearCookies();
    goTo("demo", "/docs");
    typeName("Mina");

    assertAt("/docs");
    assertThat(game.atDemo("Mina")).contains(mina);
    assertThat(game.balance(mina)).isEqualTo(1_000);
  }

  @Test
  void the_browser_is_let_in_by_cookies_that_no_script_sees_and_changes_nothing_without_proof() {
    goTo("demo", "/docs");
    typeName("Sora");
    assertAt("/docs");

    assertThat((String) page.evaluate("document.cookie"))
        .contains("ox_csrf=")
        .doesNotContain("ox_access", "ox_refresh");
    assertThat(fetched("GET", "/users/me", false)).isEqualTo(200);
    assertThat(fetched("POST", "/auth/logout", false)).isEqualTo(403);
    assertThat(fetched("GET", "/users/me", false)).isEqualTo(200);
    assertThat(fetched("POST", "/auth/token/refresh", true)).isEqualTo(204);
    page.navigate(game.address() + "/api/v1/users/me");
    assertThat(page.content()).contains("Sora");
    page.navigate(game.address() + "/docs");
    assertThat(fetched("POST", "/auth/logout", true)).isEqualTo(204);
    assertThat(fetched("GET", "/users/me", false)).isEqualTo(401);
    assertThat(context.cookies()).isEmpty();
  }

  /// The status of an answer to the page's own script.
  private int fetched(String method, String path, boolean withProof) {
    var script =
        """
        async ([method, path, withProof]) => {
          const proof = /ox_csrf=([^;]*)/.exec(document.cookie);
          const headers = withProof ? {'X-CSRF-Token': proof[1]} : {};
          return (await fetch('/api/v1' + path, {method, headers})).status;
        }
        """;
    return (int) page.evaluate(script, List.of(method, path, withProof));
  }

  @Test
  void who_cancels_comes_back_and_is_told() {
    goTo("google", "/docs");

    page.getByText("Cancel").click();

    assertAt("/docs?signInError=refused");
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).startsWith("Not signed in.");
  }

  @Test
  void a_provider_that_errs_sends_its_user_back_where_they_came_from() {
    goTo("kakao", "/docs");
    var state = page.url().replaceFirst(".*[?&]state=([^&]*).*", "$1");

    page.navigate(
        "%s/api/v1/auth/oauth/kakao/callback?error=server_error&state=%s"
            .formatted(game.address(), state));

    assertAt("/docs?signInError=provider-error");
  }

  @Test
  void both_providers_side_by_side_in_two_tabs_of_one_browser() {
    goTo("google", "/docs");
    var google = page;
    page = context.newPage();
    goTo("kakao", "/docs");
    typeName("Jun");
    assertAt("/docs");
    page = google;
    typeName("Jun");
    assertAt("/docs");

    assertThat(game.atGoogle("Jun").orElseThrow().id())
        .isNotEqualTo(game.atKakao("Jun").orElseThrow().id());
    assertThat(game.atGoogle("Jun").orElseThrow().nickname().text()).isEqualTo("Jun-2");
  }

  @Test
  void a_page_that_is_gone_back_to_lets_nobody_in_twice() {
    goTo("demo", "/docs");
    var there = page.url();
    typeName("Hana");
    assertAt("/docs");

    page.navigate(there);
    typeName("Hana");

    assertAt("/docs?signInError=expired");
  }

  @Test
  void whom_the_configuration_names_is_an_admin() {
    goTo("google", "/docs");
    typeName("boss");
    assertAt("/docs");

    assertThat(game.atGoogle("boss").orElseThrow().role()).isEqualTo(Player.Role.ADMIN);
  }

  @Test
  void who_calls_this_machine_localhost_is_let_in_as_well() {
    page.navigate(
        "http://localhost:%d/api/v1/auth/oauth/demo/authorize".formatted(game.address().getPort()));
    typeName("Local");

    assertAt("/docs");
    assertThat(game.atDemo("Local")).isPresent();
  }
}
