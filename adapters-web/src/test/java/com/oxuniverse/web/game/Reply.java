package com.oxuniverse.web.game;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the server said.
public record Reply(HttpResponse<String> http, JsonMapper mapper) {

  public int status() {
    return http.statusCode();
  }

  public String body() {
    return http.body();
  }

  public Optional<String> header(String name) {
    return http.headers().firstValue(name);
  }

  public JsonNode json() {
    return read(body());
  }

  /// Another text as JSON, to compare with.
  public JsonNode read(String text) {
    try {
      return mapper.readValue(text, Argument.of(JsonNode.class));
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  /// The code of a problem.
  public String code() {
    return json().get("code").getStringValue();
  }

  /// The fields that a problem complains of.
  public List<String> fields() {
    var fields = new ArrayList<String>();
    json().get("violations").values().forEach(it -> fields.add(it.get("field").getStringValue()));
    return fields;
  }
}
