package com.oxuniverse.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A parser that stops at the second field of a name. Jackson's own detection says only in prose
/// which it was.
final class UniqueNames extends JsonParserDelegate {

  /// Those of each object that is being read, the innermost first.
  private final Deque<Set<String>> names = new ArrayDeque<>();

  UniqueNames(JsonParser parser) {
    super(parser);
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    var token = super.nextToken();
    if (token == JsonToken.START_OBJECT) {
      names.push(new HashSet<>());
    } else if (token == JsonToken.END_OBJECT) {
      names.pop();
    } else if (token == JsonToken.FIELD_NAME && !names.element().add(currentName())) {
      throw new RepeatedNameException(currentName());
    }
    return token;
  }
}
