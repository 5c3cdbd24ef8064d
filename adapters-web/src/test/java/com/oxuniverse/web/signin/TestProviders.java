package com.oxuniverse.web.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/// OpenID providers for the tests: two good ones, one that says whatever a test wants, and one that
/// is not there until a test starts it.
public final class TestProviders {

  public static final String CLIENT = "ox-client";

  static final MockOAuth2Server SERVER = started(0);
  static final ForgingProvider FORGING = new ForgingProvider();
  static final int LATE_PORT = freePort();

  private TestProviders() {}

  public static SignInSetup setup() {
    return new SignInSetup(
        Optional.empty(),
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
  static void next(String provider, String subject, Map<String, Object> claims) {
    SERVER.enqueueCallback(
        new DefaultOAuth2TokenCallback(provider, subject, "JWT", null, claims, 3600));
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
