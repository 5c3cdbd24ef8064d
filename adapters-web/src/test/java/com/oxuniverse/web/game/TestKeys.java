package com.oxuniverse.web.game;

import com.oxuniverse.web.security.SigningKey;
import com.oxuniverse.web.security.SigningKeys;
import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Keys that a test can take away and add.
@Singleton
public final class TestKeys implements SigningKeys {

  public static final KeyPair FIRST = generate();

  private volatile SigningKey current = key("first", FIRST);
  private final Map<String, RSAPublicKey> published =
      new ConcurrentHashMap<>(Map.of("first", (RSAPublicKey) FIRST.getPublic()));

  @Override
  public SigningKey current() {
    return current;
  }

  @Override
  public Map<String, RSAPublicKey> published() {
    return published;
  }

  public void rotateTo(String id, KeyPair pair) {
    published.put(id, (RSAPublicKey) pair.getPublic());
    current = key(id, pair);
  }

  public void withdraw(String id) {
    published.remove(id);
  }

  public static SigningKey key(String id, KeyPair pair) {
    return new SigningKey(id, (RSAPrivateKey) pair.getPrivate());
  }

  public static KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
