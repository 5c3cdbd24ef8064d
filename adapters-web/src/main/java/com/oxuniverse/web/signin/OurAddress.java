package com.oxuniverse.web.signin;

import com.oxuniverse.web.server.PublicUrl;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/// The addresses of ours that a sign-in goes by.
@Singleton
final class OurAddress {

  private final PublicUrl publicUrl;

  OurAddress(PublicUrl publicUrl) {
    this.publicUrl = publicUrl;
  }

  /// Where the provider sends browsers back to.
  URI callback(SignInProvider provider) {
    return publicUrl.at("/api/v1/auth/oauth/%s/callback".formatted(provider.name()));
  }

  /// The same request at the name of this machine that cookies and redirects go by, if it came to
  /// another: a browser takes `localhost` and `127.0.0.1` for different sites.
  Optional<URI> elsewhere(HttpRequest<?> request) {
    var asked = "http://" + request.getHeaders().get("Host", String.class, "");
    var ours = publicUrl.base();
    if (!SignInProvider.isLoopback(ours) || !isLoopback(asked)) {
      return Optional.empty();
    }
    return asked.equals("http://" + ours.getAuthority())
        ? Optional.empty()
        : Optional.of(publicUrl.at(request.getUri().toString()));
  }

  private static boolean isLoopback(String address) {
    try {
      return SignInProvider.isLoopback(URI.create(address));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
