package com.oxuniverse.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads a text that is one JSON value and nothing else. A name given twice, or anything behind the
/// value, could mean one thing to us and another to whoever checked the request before us.
final class StrictJson {

  private static final JsonFactory JSON = new JsonFactory();

  private StrictJson() {}

  /// The value, or nothing if the text is not that.
  ///
  /// @throws RepeatedNameException if an object of it has a name twice
  static Optional<JsonNode> read(InputStream text) throws RepeatedNameException {
    try (var parser = new UniqueNames(JSON.createParser(text))) {
      return parser.nextToken() == null ? Optional.empty() : readOnly(parser);
    } catch (RepeatedNameException e) {
      throw e;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> readOnly(JsonParser parser) throws IOException {
    var value = JsonNodeTreeCodec.getInstance().readTree(parser);
    return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
  }
}
