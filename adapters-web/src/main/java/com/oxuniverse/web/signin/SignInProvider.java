package com.oxuniverse.web.signin;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// An OpenID provider that users may come from.
///
/// @param name in our paths, for example `google`
/// @param issuer what it calls itself; its configuration is found there (OpenID Connect Discovery
///   4)
/// @param identity what its users are kept under: the issuer, unless that changes with every start
/// @param scopes what it is asked to tell
public record SignInProvider(
    String name,
    URI issuer,
    String identity,
    String clientId,
    String clientSecret,
    List<String> scopes) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  public SignInProvider {
    scopes = List.copyOf(scopes);
    if (!"https".equals(issuer.getScheme()) && !isLoopback(issuer)) {
      throw new IllegalArgumentException("the issuer of %s must be https".formatted(name));
    }
  }

  public static SignInProvider of(
      String name, URI issuer, String clientId, String clientSecret, List<String> scopes) {
    return new SignInProvider(name, issuer, issuer.toString(), clientId, clientSecret, scopes);
  }

  static boolean isLoopback(URI uri) {
    var host = uri.getHost();
    return host != null && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return "SignInProvider[%s]".formatted(name);
  }
}
