package com.oxuniverse.web.access;

import com.oxuniverse.application.port.in.CreateApiKey;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// An API key with its secret.
///
/// @param key the key
/// @param secret to be sent as `Authorization: Bearer`; shown this once and never again
@Serdeable
record NewApiKeyView(
    ApiKeyView key,
    @Schema(example = "oxk_Yk3qv0yB1m7hUu0bJ8m8Zs4Gd1Qb7hC2w9x0aKfLr5E1weJiQ") String secret) {

  static NewApiKeyView of(CreateApiKey.Created created) {
    return new NewApiKeyView(ApiKeyView.of(created.key()), created.secret().text());
  }

  /// Nothing that could get into a log.
  @Override
  public String toString() {
    return "NewApiKeyView[" + key.id() + "]";
  }
}
