package com.oxuniverse.web.paging;

import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import com.oxuniverse.web.text.TextReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the next page begins: the key of the last item of this one. Clients must not look inside,
/// so that the key may change.
public record Cursor(String text) {

  private static final int MAX_LENGTH = 200;

  /// @param list the list it belongs to; another one refuses it
  public static Cursor behind(String list, Object key) {
    var plain = (list + ":" + key).getBytes(StandardCharsets.UTF_8);
    return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(plain));
  }

  /// The key of the last item, if there was a page before.
  ///
  /// @param cursor null for the first page, as the framework hands over what is left out
  /// @throws Rejected if it is no cursor of this list
  public static <T> Optional<T> key(@Nullable Cursor cursor, String list, TextReader<T> reader) {
    return Optional.ofNullable(cursor).map(it -> it.key(list, reader));
  }

  private <T> T key(String list, TextReader<T> reader) {
    var plain = decoded();
    if (plain.startsWith(list + ":")) {
      try {
        return reader.read(plain.substring(list.length() + 1));
      } catch (MalformedValue e) {
        throw malformed();
      }
    }
    throw malformed();
  }

  private String decoded() {
    if (text.length() > MAX_LENGTH) {
      throw malformed();
    }
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static Rejected malformed() {
    return new Rejected(
        Rejection.invalid("cursor", "must be a nextCursor that this list gave before"));
  }
}
