package com.oxuniverse.web.signin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.security.oauth2.endpoint.token.response.TokenResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a provider gives for a code. Only the ID token is of use here; whatever else comes, and
/// however it is called, is let go.
@Serdeable.Deserializable
@JsonIgnoreProperties(ignoreUnknown = true)
final class TokenAnswer extends TokenResponse {

  private final Optional<String> idToken;

  TokenAnswer(@JsonProperty("id_token") @Nullable String idToken) {
    this.idToken = Optional.ofNullable(idToken);
  }

  Optional<String> idToken() {
    return idToken;
  }
}
