package com.oxuniverse.bootstrap.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/// An RSA key with both its halves.
///
/// @param id the thumbprint of RFC 7638, so that the same key has the same id everywhere
record RsaKey(String id, RSAPrivateCrtKey secret, RSAPublicKey shown) {

  private static final int BITS = 2048;

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int LINE_LENGTH = 64;

  static RsaKey generated() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return of((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  /// @throws IllegalArgumentException if the text is no such key
  static RsaKey ofPem(String text) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no PEM block of a private key");
    }
    var encoded = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
    try {
      var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      if (key instanceof RSAPrivateCrtKey secret && secret.getModulus().bitLength() >= BITS) {
        return of(secret);
      }
      throw new IllegalArgumentException("too short, or without its public half");
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no private RSA key", e);
    }
  }

  private static RsaKey of(RSAPrivateCrtKey secret) throws GeneralSecurityException {
    var shown =
        (RSAPublicKey)
            KeyFactory.getInstance("RSA")
                .generatePublic(
                    new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
    try {
      return new RsaKey(
          new RSAKey.Builder(shown).build().computeThumbprint().toString(), secret, shown);
    } catch (JOSEException e) {
      throw new NoSuchAlgorithmException("SHA-256", e);
    }
  }

  String toPem() {
    var lines =
        Base64.getMimeEncoder(LINE_LENGTH, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(secret.getEncoded());
    return BEGIN + "\n" + lines + "\n" + END + "\n";
  }

  @Override
  public String toString() {
    return "RsaKey[" + id + "]";
  }
}
