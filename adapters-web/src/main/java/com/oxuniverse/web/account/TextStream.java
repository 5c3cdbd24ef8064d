package com.oxuniverse.web.account;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/// Texts, one behind the other, as the bytes of UTF-8. The next one is only made once those before
/// it were read.
final class TextStream extends InputStream {

  private final Iterator<String> texts;
  private ByteBuffer current = ByteBuffer.allocate(0);

  TextStream(Iterator<String> texts) {
    this.texts = texts;
  }

  private boolean isAtEnd() {
    while (!current.hasRemaining() && texts.hasNext()) {
      current = ByteBuffer.wrap(texts.next().getBytes(StandardCharsets.UTF_8));
    }
    return !current.hasRemaining();
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : Byte.toUnsignedInt(current.get());
  }

  /// Fills the room there is as far as texts go, so that small ones do not become small writes.
  @Override
  public int read(byte[] room, int offset, int length) {
    int filled = 0;
    while (filled < length && !isAtEnd()) {
      int some = Math.min(length - filled, current.remaining());
      current.get(room, offset + filled, some);
      filled += some;
    }
    return filled == 0 && length > 0 ? -1 : filled;
  }
}
