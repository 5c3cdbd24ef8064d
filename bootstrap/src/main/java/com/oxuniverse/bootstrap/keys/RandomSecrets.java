package com.oxuniverse.bootstrap.keys;

import com.oxuniverse.application.port.out.SecretSource;
import java.security.SecureRandom;

/// Secrets of the machine's own source of chance.
public final class RandomSecrets implements SecretSource {

  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
