package com.oxuniverse.web.signin;

import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.security.oauth2.endpoint.token.request.TokenEndpointClient;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The providers that users may come from.
@Singleton
final class Providers {

  private final Map<String, Provider> byName;

  Providers(SignInSetup setup, @Client HttpClient http, TokenEndpointClient tokens) {
    byName =
        setup.providers().stream()
            .map(provider -> new Provider(provider, http, tokens))
            .collect(Collectors.toMap(it -> it.setup().name(), Function.identity()));
  }

  Optional<Provider> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
