package com.oxuniverse.web.security;

import java.security.interfaces.RSAPrivateKey;

/// A key that signs.
///
/// @param id names its public half, the token's `kid`
public record SigningKey(String id, RSAPrivateKey key) {

  @Override
  public String toString() {
    return "SigningKey[" + id + "]";
  }
}
