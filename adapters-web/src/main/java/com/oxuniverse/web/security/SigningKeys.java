package com.oxuniverse.web.security;

import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/// The keys of access tokens. Several can be valid at once, so that the signing one can be replaced
/// while tokens of the old one are still about. Asked at every request, so it must answer at once.
public interface SigningKeys {

  /// The key that new tokens are signed with; its public half is among [#published].
  SigningKey current();

  /// Every key that a valid token can be signed with, by its id.
  Map<String, RSAPublicKey> published();
}
