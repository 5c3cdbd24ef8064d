package com.oxuniverse.web.security;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller
@ForEveryone
@Tag(name = "Access")
final class JwksController {

  private final SigningKeys keys;

  JwksController(SigningKeys keys) {
    this.keys = keys;
  }

  /// The public keys of access tokens.
  ///
  /// Several while the signing one is being replaced.
  ///
  /// @return the keys
  @Get("/.well-known/jwks.json")
  HttpResponse<JwkSetView> keys() {
    return HttpResponse.ok(JwkSetView.of(keys.published()))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
  }

  /// The public keys of access tokens, again.
  ///
  /// The same as `/.well-known/jwks.json`, for clients that know only this prefix.
  ///
  /// @return the keys
  @Get("/api/v1/.well-known/jwks.json")
  HttpResponse<JwkSetView> keysUnderPrefix() {
    return keys();
  }
}
