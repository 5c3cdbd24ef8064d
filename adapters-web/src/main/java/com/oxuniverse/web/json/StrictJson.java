package com.oxuniverse.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads a text that is one JSON value and nothing else. A name given twice, or anything behind the
/// value, could mean one thing to us and another to whoever checked the request before us.
final class StrictJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private StrictJson() {}

  /// The value, or nothing if the text is not that.
  static Optional<JsonNode> read(InputStream text) {
    try (var parser = JSON.createParser(text)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      var value = JsonNodeTreeCodec.getInstance().readTree(parser);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
