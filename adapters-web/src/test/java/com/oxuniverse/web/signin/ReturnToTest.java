package com.oxuniverse.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.web.problem.MalformedValue;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever signs in comes back to one of a few pages of ours, whatever the link said.
class ReturnToTest {

  private static final URI OURS = URI.create("https://play.example.com");
  private static final int TRIES = 100_000;

  /// What redirects have been led astray by, and what makes pages of ours.
  private static final List<String> PIECES =
      List.of(
          "/",
          "/",
          "//",
          "\\",
          "app",
          "/app/",
          "/app/",
          "/docs",
          "docs",
          "api",
          "/api/v1/",
          ".",
          "..",
          "/../",
          "/./",
          "%2e",
          "%2E",
          "%2f",
          "%5C",
          "%5c",
          "%252f",
          "%255C",
          "%252e",
          "%61",
          "%00",
          "%0d%0a",
          "%09",
          "%",
          "\r",
          "\n",
          "\t",
          " ",
          "\0",
          "@",
          ":",
          ";",
          "?",
          "#",
          "&",
          "=",
          "evil.example",
          "//evil.example",
          "https:",
          "http://evil.example",
          "javascript:",
          "data:",
          "[",
          "]",
          "\u3002",
          "\uff0f",
          "\u2215",
          "미나",
          "x",
          "1");

  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?page=2#top",
        "/#/a/../b",
        "/docs",
        "/docs?next=%2Fa%2Fb..c",
        "/app",
        "/app?a=//evil.example",
        "/app/",
        "/app/picks/v1.2#..%2F",
        "/app/players/%EB%AF%B8%EB%82%98?day=2024-01-02"
      })
  void a_page_of_the_list_is_come_back_to_as_it_was(String page) throws MalformedValue {
    assertThat(ReturnTo.read(page)).isEqualTo(new ReturnTo(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "docs",
        "app/",
        "/docs/",
        "/docs/start.js",
        "/docs;a=b",
        "/documents",
        "/apple",
        "/APP/",
        "/%61pp/",
        "/app%2Fpicks",
        "/rewards",
        "/openapi.yaml",
        "/.well-known/jwks.json",
        "/api",
        "/api/v1/auth/oauth/google/authorize",
        "/%61pi/v1/session/today"
      })
  void no_other_path_is_come_back_to(String path) {
    assertRefused(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https:/docs",
        "javascript:alert(1)",
        "evil.example/app/",
        "//evil.example",
        "//evil.example/",
        "//evil.example/docs",
        "//evil.example/app/",
        "///evil.example/docs",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example/docs",
        "/\n/evil.example/docs",
        "/app/\\evil.example"
      })
  void no_other_site_is_gone_to(String address) {
    assertRefused(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.",
        "/./docs",
        "/./app/",
        "/app/.",
        "/app/..",
        "/app/../api/v1/session/today",
        "/app/a/..//../api",
        "/app/./a",
        "/app/%2e%2E/api",
        "/app/.%2E/api",
        "/app/%2e/a",
        "/app/%2f%2Fevil.example",
        "/app/..%2Fapi",
        "/app%5c..%5Capi",
        "/app/%5Cevil.example",
        "/app/%252F%252E%252e",
        "/app/%255Cevil.example",
        "/app/%zz",
        "/app/%"
      })
  void no_detour_is_taken(String path) {
    assertRefused(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs\r\nSet-Cookie: a=b",
        "/app/\r\nLocation: https://evil.example",
        "/app/%0d%0aSet-Cookie:%20a=b",
        "/app/%00",
        "/app/a b",
        "/app/<script>",
        "/app/미나",
        "/app/?a=\u0000"
      })
  void nothing_that_is_no_address_is_put_into_one(String text) {
    assertRefused(text);
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> ReturnTo.read(text)).as(text).isInstanceOf(MalformedValue.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothing_that_is_accepted_leads_a_browser_off_the_list(long seed) {
    var random = new Random(seed);
    int accepted = 0;
    for (int i = 0; i < TRIES; i++) {
      var text = text(random);
      var read = read(text);
      if (read.isPresent()) {
        accepted++;
        assertOurs(text, read.get().uri());
        assertOurs(text, read.get().with(SignInError.EXPIRED));
      }
    }
    assertThat(accepted).isBetween(TRIES / 100, TRIES / 2);
  }

  private static String text(Random random) {
    var pieces = Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())));
    var begin = List.of("", "/", "/app/", "/docs").get(random.nextInt(4));
    return begin + pieces.limit(random.nextInt(6)).collect(Collectors.joining());
  }

  private static Optional<ReturnTo> read(String text) {
    try {
      return Optional.of(ReturnTo.read(text));
    } catch (MalformedValue e) {
      return Optional.empty();
    }
  }

  private static void assertOurs(String text, URI location) {
    assertThat(OURS.resolve(location).getAuthority()).as(text).isEqualTo(OURS.getAuthority());
    assertThat(asBrowsersRead(location.toString()))
        .as(text)
        .matches(path -> List.of("/", "/docs", "/app").contains(path) || path.startsWith("/app/"));
  }

  /// The path that a browser asks its own site for (WHATWG URL 4.4); where it asks another site, or
  /// none, something that is no path. Whatever somebody on the way could decode once more, is.
  private static String asBrowsersRead(String location) {
    var seen = location.strip().replaceAll("[\\t\\r\\n]", "");
    var written = seen.split("[?#]", 2)[0].replace('\\', '/');
    if (!written.equals(location.split("[?#]", 2)[0])
        || written.startsWith("//")
        || SCHEME.matcher(written).find()) {
      return "elsewhere: " + location;
    }
    var decoded = written.replaceAll("(?i)(?:%(?:25)*2e)", ".");
    var steps = new ArrayDeque<String>();
    for (var step : decoded.replaceAll("(?i)%(?:25)*(?:2f|5c)", "/").split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps).replaceFirst("^(?!/)", "/").replaceFirst("^/+", "/");
  }
}
