package com.oxuniverse.web.signin;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/// Where browsers reach us. Redirect URIs are made of it and of nothing that a request says.
@Singleton
final class PublicUrl {

  private final SignInSetup setup;
  private final BeanProvider<EmbeddedServer> server;

  PublicUrl(SignInSetup setup, BeanProvider<EmbeddedServer> server) {
    this.setup = setup;
    this.server = server;
  }

  URI base() {
    return setup.publicUrl().orElseGet(this::listening);
  }

  private URI listening() {
    return URI.create("http://127.0.0.1:" + server.get().getPort());
  }

  boolean isSecure() {
    return "https".equals(base().getScheme());
  }

  URI callback(SignInProvider provider) {
    return at("/api/v1/auth/oauth/%s/callback".formatted(provider.name()));
  }

  /// The same request at the name of this machine that cookies and redirects go by, if it came to
  /// another: a browser takes `localhost` and `127.0.0.1` for different sites.
  Optional<URI> elsewhere(HttpRequest<?> request) {
    var asked = "http://" + request.getHeaders().get("Host", String.class, "");
    var ours = base();
    if (!SignInProvider.isLoopback(ours) || !isLoopback(asked)) {
      return Optional.empty();
    }
    return asked.equals("http://" + ours.getAuthority())
        ? Optional.empty()
        : Optional.of(at(request.getUri().toString()));
  }

  private static boolean isLoopback(String address) {
    try {
      return SignInProvider.isLoopback(URI.create(address));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private URI at(String path) {
    return URI.create(base().toString().replaceFirst("/$", "") + path);
  }
}
