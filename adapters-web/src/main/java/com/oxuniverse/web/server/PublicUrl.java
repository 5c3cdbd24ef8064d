package com.oxuniverse.web.server;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where browsers reach us: `ox.http.public-url`, or where we listen if it is not set. Redirects
/// and cookies are made of it and of nothing that a request says.
@Singleton
public final class PublicUrl {

  private final @Nullable URI configured;
  private final BeanProvider<EmbeddedServer> server;

  PublicUrl(
      @Nullable @Property(name = "ox.http.public-url") URI configured,
      BeanProvider<EmbeddedServer> server) {
    this.configured = configured;
    this.server = server;
  }

  /// One that is set.
  public static PublicUrl of(URI configured) {
    return new PublicUrl(
        configured,
        () -> {
          throw new IllegalStateException("where we listen does not matter");
        });
  }

  public URI base() {
    return Objects.requireNonNullElseGet(configured, this::listening);
  }

  private URI listening() {
    return URI.create("http://127.0.0.1:" + server.get().getPort());
  }

  /// Whether nobody on the way can read along.
  public boolean isSecure() {
    return configured != null && "https".equals(configured.getScheme());
  }

  /// @param path of ours, from its first slash on
  public URI at(String path) {
    return URI.create(base().toString().replaceFirst("/$", "") + path);
  }
}
