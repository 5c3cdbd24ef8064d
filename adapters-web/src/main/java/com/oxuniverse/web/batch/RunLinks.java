package com.oxuniverse.web.batch;

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

/// Adds to the answer to an order where it can be seen what becomes of it.
@Singleton
final class RunLinks {

  private static final String RUNS = "/api/v1/batch/jobs";

  private final JsonMapper json;

  RunLinks(JsonMapper json) {
    this.json = json;
  }

  /// The link is read from the body, for that is all that is kept of an answer that is repeated.
  MutableHttpResponse<?> locate(MutableHttpResponse<?> response) {
    return response.code() == HttpStatus.ACCEPTED.getCode()
        ? response.header(HttpHeaders.LOCATION, RUNS + path(response))
        : response;
  }

  private String path(MutableHttpResponse<?> response) {
    try {
      var body = response.getBody(byte[].class).orElseThrow();
      return Optional.ofNullable(json.readValue(body, Argument.of(JsonNode.class)).get("run"))
          .map(run -> run.get("id"))
          .map(id -> "/" + id.getLongValue())
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException("an answer of ours is no JSON", e);
    }
  }
}
