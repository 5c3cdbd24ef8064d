package com.oxuniverse.web.security;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// What a program goes on with.
///
/// @param accessToken to be sent with every request
/// @param tokenType how to send it
/// @param expiresIn how many seconds the access token is valid
/// @param refreshToken swaps for the next tokens, once
@Serdeable
public record TokensView(
    @Schema(example = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl") String accessToken,
    @Schema(example = "Bearer") String tokenType,
    @Schema(example = "3600") long expiresIn,
    @Schema(example = "oxr_Yk3qv0yB1m7hUu0bJ8m8Zs4Gd1Qb7hC2w9x0aKfLr5E") String refreshToken) {

  /// Nothing that could get into a log.
  @Override
  public String toString() {
    return "TokensView[…]";
  }
}
