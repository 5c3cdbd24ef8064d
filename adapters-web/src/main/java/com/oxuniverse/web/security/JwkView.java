package com.oxuniverse.web.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jose.util.Base64URL;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;

/// A public key as a JSON Web Key (RFC 7517).
///
/// @param type the kind of key
/// @param use what it is for
/// @param algorithm how it is used
/// @param id a token names the key it is signed with by its `kid`
/// @param modulus in base64url
/// @param exponent in base64url
@Serdeable
record JwkView(
    @JsonProperty("kty") @Schema(example = "RSA") String type,
    @JsonProperty("use") @Schema(example = "sig") String use,
    @JsonProperty("alg") @Schema(example = "RS256") String algorithm,
    @JsonProperty("kid") @Schema(example = "2024-01-02") String id,
    @JsonProperty("n") @Schema(example = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM7_w")
        String modulus,
    @JsonProperty("e") @Schema(example = "AQAB") String exponent) {

  static JwkView of(String id, RSAPublicKey key) {
    return new JwkView(
        "RSA", "sig", "RS256", id, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
  }

  private static String unsigned(BigInteger number) {
    return Base64URL.encode(number).toString();
  }
}
