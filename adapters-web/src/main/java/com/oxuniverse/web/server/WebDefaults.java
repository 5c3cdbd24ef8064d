package com.oxuniverse.web.server;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/// The settings this adapter was written for. They lie below every other source, so that
/// `application.yml` and the environment can still say otherwise.
@ContextConfigurer
public final class WebDefaults implements ApplicationContextConfigurer {

  private static final int BELOW_ALL_OTHERS = -10_000;

  private static final Map<String, Object> SETTINGS =
      Map.ofEntries(
          // The largest body names 500 symbols.
          Map.entry("micronaut.server.max-request-size", "64KB"),
          // A symbol of 10,000 characters gets an answer about symbols.
          Map.entry("micronaut.server.netty.max-initial-line-length", 16_384),
          Map.entry("micronaut.server.netty.max-header-size", 16_384),
          // What one client sent must not cost it the connection.
          Map.entry("micronaut.server.netty.keep-alive-on-server-error", true),
          // Absent values are shown as null, so that every answer has all its fields.
          Map.entry("micronaut.serde.serialization.inclusion", "ALWAYS"),
          Map.entry("micronaut.serde.deserialization.ignore-unknown", false),
          // A path that does not exist is a 404 for everyone, with or without a token.
          Map.entry("micronaut.security.reject-not-found", false),
          // Only the paths that our controllers declare exist.
          Map.entry("micronaut.security.basic-auth.enabled", false),
          Map.entry("micronaut.security.endpoints.login.enabled", false),
          Map.entry("micronaut.security.endpoints.logout.enabled", false),
          Map.entry("micronaut.security.endpoints.oauth.enabled", false),
          Map.entry("micronaut.security.oauth2.protected-resource-metadata.enabled", false),
          Map.entry("micronaut.security.endpoints.keys.enabled", false),
          Map.entry("micronaut.security.endpoints.introspection.enabled", false));

  @Override
  public void configure(ApplicationContextBuilder builder) {
    builder.propertySources(PropertySource.of("ox-web-defaults", SETTINGS, BELOW_ALL_OTHERS));
  }
}
