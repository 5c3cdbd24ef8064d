package com.oxuniverse.web.idempotency;

import com.oxuniverse.application.idempotency.StoredAnswer;
import com.oxuniverse.web.problem.Problem;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Turns an answer into text that can be stored, and such a text into a response.
@Singleton
final class AnswerWriter {

  private static final String NOTHING = "";

  private final JsonMapper json;

  AnswerWriter(JsonMapper json) {
    this.json = json;
  }

  /// @throws Rejected for what passes by itself: kept under a key, it would be told for a day
  StoredAnswer write(Answer answer, HttpRequest<?> request) {
    return switch (answer) {
      case Answer.Done(int status, Object body) -> new StoredAnswer(status, text(body));
      case Answer.Silent() -> new StoredAnswer(HttpStatus.NO_CONTENT.getCode(), NOTHING);
      case Answer.NotYet(Rejection rejection) -> throw new Rejected(rejection);
      case Answer.Refused(Rejection rejection) ->
          new StoredAnswer(rejection.code().status(), text(Problem.of(rejection, request)));
    };
  }

  MutableHttpResponse<?> respond(StoredAnswer answer) {
    var response = HttpResponse.status(HttpStatus.valueOf(answer.status()));
    return answer.body().isEmpty()
        ? response
        : response
            .contentType(mediaType(answer.status()))
            .body(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static MediaType mediaType(int status) {
    return status < 400 ? MediaType.APPLICATION_JSON_TYPE : MediaType.APPLICATION_JSON_PROBLEM_TYPE;
  }

  private String text(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
