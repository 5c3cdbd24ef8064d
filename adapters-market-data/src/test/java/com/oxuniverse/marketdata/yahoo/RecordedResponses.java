package com.oxuniverse.marketdata.yahoo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.oxuniverse.marketdata.RecordedData;
import com.oxuniverse.marketdata.vendor.VendorResponse;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Recorded answers of Yahoo: a bare body, or an envelope of request and response.
final class RecordedResponses {

  private static final JsonFactory JSON = new JsonFactory();

  private RecordedResponses() {}

  /// @param file below the folder of Yahoo's
  static String body(String file) {
    return read(file, 200).body();
  }

  /// @param status of a bare body
  static VendorResponse read(String file, int status) {
    Path path = RecordedData.at("yahoo").resolve(file);
    try {
      var text = Files.readString(path);
      return text.contains("\"response\"") && text.contains("\"request\"")
          ? unwrapped(tree(text).get("response"))
          : new VendorResponse(status, Map.of(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VendorResponse unwrapped(JsonNode response) throws IOException {
    var headers = new HashMap<String, List<String>>();
    for (var header : response.get("headers").entries()) {
      var value = header.getValue();
      var text = value.isArray() ? requireNonNull(value.get(0)) : value;
      headers.put(header.getKey().toLowerCase(Locale.ROOT), List.of(text.getStringValue()));
    }
    return new VendorResponse(response.get("status").getIntValue(), headers, bodyOf(response));
  }

  private static String bodyOf(JsonNode response) throws IOException {
    for (var name : List.of("body", "bodyText")) {
      var text = response.get(name);
      if (text != null) {
        return text.getStringValue();
      }
    }
    return written(response.get("bodyJson"));
  }

  private static JsonNode tree(String text) throws IOException {
    try (var parser = JSON.createParser(text)) {
      parser.nextToken();
      return JsonNodeTreeCodec.getInstance().readTree(parser);
    }
  }

  private static String written(JsonNode json) throws IOException {
    var text = new StringWriter();
    try (var generator = JSON.createGenerator(text)) {
      JsonNodeTreeCodec.getInstance().writeTree(generator, json);
    }
    return text.toString();
  }
}
