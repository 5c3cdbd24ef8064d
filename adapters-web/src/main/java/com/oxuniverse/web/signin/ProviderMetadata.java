package com.oxuniverse.web.signin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a provider says of itself (OpenID Connect Discovery 3), as far as it matters here.
///
/// @param namesItself that it sends `iss` with every answer (RFC 9207)
@Serdeable.Deserializable
@JsonIgnoreProperties(ignoreUnknown = true)
record ProviderMetadata(
    String issuer,
    @JsonProperty("authorization_endpoint") URI authorizationEndpoint,
    @JsonProperty("token_endpoint") URI tokenEndpoint,
    @JsonProperty("jwks_uri") URI keys,
    @JsonProperty("token_endpoint_auth_methods_supported")
        @Nullable Set<String> authenticationMethods,
    @JsonProperty("authorization_response_iss_parameter_supported") @Nullable Boolean namesItself) {

  boolean isNamingItself() {
    return Boolean.TRUE.equals(namesItself);
  }
}
