package com.oxuniverse.web.prediction;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Adds to the answer to a new pick where the pick can be read.
@Singleton
final class PredictionLinks {

  private static final String PREDICTIONS = "/api/v1/predictions/";

  private final JsonMapper json;

  PredictionLinks(JsonMapper json) {
    this.json = json;
  }

  /// The link is read from the body, for that is all that is kept of an answer that is repeated.
  MutableHttpResponse<?> locate(MutableHttpResponse<?> response) {
    return response.code() == HttpStatus.CREATED.getCode()
        ? response.header(HttpHeaders.LOCATION, PREDICTIONS + id(response))
        : response;
  }

  private long id(MutableHttpResponse<?> response) {
    try {
      var body = response.getBody(byte[].class).orElseThrow();
      var submitted = json.readValue(body, Argument.of(JsonNode.class));
      return Optional.ofNullable(submitted.get("prediction"))
          .map(prediction -> prediction.get("id"))
          .map(JsonNode::getLongValue)
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("an answer of ours is no JSON", e);
    }
  }
}
