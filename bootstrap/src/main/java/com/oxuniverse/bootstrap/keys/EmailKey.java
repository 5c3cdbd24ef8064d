package com.oxuniverse.bootstrap.keys;

import com.oxuniverse.application.player.SealedEmail;
import com.oxuniverse.domain.player.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A key of AES-256-GCM. What it seals begins with 12 bytes of nonce and ends with 16 of tag; its
/// own name and the user's number are sealed in as well, so that no row passes for one of another
/// key, and no address for another user's.
///
/// @param name made of the key, so that the same key has the same name everywhere
record EmailKey(String name, SecretKeySpec key) {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int NAME_BYTES = 8;
  private static final byte[] NAMING =
      "ox-universe e-mail key\n".getBytes(StandardCharsets.US_ASCII);

  /// At random, as one key seals far fewer than the 2^32 addresses that random nonces are good for.
  private static final SecureRandom RANDOM = new SecureRandom();

  static EmailKey generated() {
    var bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return of(bytes);
  }

  /// @throws IllegalArgumentException if the text is no such key
  static EmailKey ofText(String text) {
    var bytes = Base64.getDecoder().decode(text.strip());
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has 256 bits, not " + bytes.length * Byte.SIZE);
    }
    return of(bytes);
  }

  private static EmailKey of(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(NAMING);
      var name = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(bytes), NAME_BYTES));
      return new EmailKey(name, new SecretKeySpec(bytes, "AES"));
    } catch (GeneralSecurityException e) {
      throw impossible(e);
    }
  }

  String toText() {
    return Base64.getEncoder().encodeToString(key.getEncoded()) + "\n";
  }

  SealedEmail seal(UserId user, String email) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      var sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, user).doFinal(email.getBytes(StandardCharsets.UTF_8));
      return SealedEmail.of(
          name, ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw impossible(e);
    }
  }

  /// @throws IllegalStateException if it was tampered with, or is another user's
  String open(UserId user, SealedEmail email) {
    var bytes = email.bytes();
    try {
      var opened =
          cipher(Cipher.DECRYPT_MODE, bytes, user)
              .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return new String(opened, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "an e-mail address of key %s was tampered with, or is not of user %s"
              .formatted(name, user),
          e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, UserId user) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
    cipher.updateAAD((name + " " + user).getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  private static IllegalStateException impossible(GeneralSecurityException e) {
    return new IllegalStateException("every Java platform has AES-GCM and SHA-256", e);
  }

  @Override
  public String toString() {
    return "EmailKey[" + name + "]";
  }
}
