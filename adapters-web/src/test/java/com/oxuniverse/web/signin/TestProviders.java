package com.oxuniverse.web.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;

/// OpenID providers for the tests: two good ones, one that says whatever a test wants, and one that
/// is not there until a test starts it.
public final class TestProviders {

  public static final String CLIENT = "ox-client";

  static final MockOAuth2Server SERVER = started(0);
  static final ForgingProvider FORGING = new ForgingProvider();
  private static final Map<String, String> NEXT = new ConcurrentHashMap<>();
  static final int LATE_PORT = freePort();

  private TestProviders() {}

  public static SignInSetup setup() {
    return new SignInSetup(
        List.of(
            provider("google", issuer("google"), "openid", "profile", "email"),
            provider("kakao", issuer("kakao"), "openid", "profile_nickname", "account_email"),
            provider("forging", FORGING.issuer(), "openid"),
            provider("late", "http://localhost:%d/late".formatted(LATE_PORT), "openid")));
  }

  private static SignInProvider provider(String name, String issuer, String... scopes) {
    return SignInProvider.of(name, URI.create(issuer), CLIENT, "secret", List.of(scopes));
  }

  static String issuer(String provider) {
    return SERVER.issuerUrl(provider).toString();
  }

  /// Who signs in next at one of the good ones.
  static void next(String provider, String subject, Map<String, String> claims) {
    NEXT.put(
        provider,
        "username=%s&claims=%s"
            .formatted(
                encoded(subject),
                encoded(
                    claims.entrySet().stream()
                        .map(it -> "\"%s\":\"%s\"".formatted(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(",", "{", "}")))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// What that user fills in at this page, if it is one to sign in at.
  static Optional<String> form(URI page) {
    return Optional.ofNullable(NEXT.get(page.getPath().split("/", -1)[1]))
        .filter(_ -> page.getPort() == SERVER.baseUrl().port());
  }

  static MockOAuth2Server started(int port) {
    var server = new MockOAuth2Server();
    server.start(InetAddress.getLoopbackAddress(), port);
    return server;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
