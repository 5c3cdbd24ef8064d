package com.oxuniverse.application.fakes;

import com.oxuniverse.application.port.out.SecretSource;
import java.util.Random;

/// The same bytes in every run, but never the same twice.
public final class FakeSecrets implements SecretSource {

  private final Random random;

  public FakeSecrets() {
    this(1);
  }

  /// @param seed another one for another node
  public FakeSecrets(long seed) {
    random = new Random(seed);
  }

  @Override
  public byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
