package com.oxuniverse.application.access;

import java.nio.ByteBuffer;
import java.util.UUID;

/// Names a session: one sign-in and all tokens that came of it.
public record SessionId(UUID value) {

  static final int BYTES = Long.BYTES * 2;

  private static final long VERSION = 0x4000;
  private static final long VARIANT = Long.MIN_VALUE;

  /// Of random bytes, as RFC 9562 has it in version 4.
  static SessionId of(byte[] random) {
    var bytes = ByteBuffer.wrap(random);
    return new SessionId(
        new UUID(
            (bytes.getLong() & ~0xF000L) | VERSION, (bytes.getLong() & (-1L >>> 2)) | VARIANT));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
