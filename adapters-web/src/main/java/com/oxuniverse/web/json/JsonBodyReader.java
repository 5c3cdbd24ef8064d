package com.oxuniverse.web.json;

import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.body.TypedMessageBodyReader;
import io.micronaut.json.tree.JsonNode;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads one kind of request body. The framework's own reading would answer a wrong body with the
/// names of our classes, and only with the first thing that is wrong.
public abstract class JsonBodyReader<T> implements TypedMessageBodyReader<T> {

  private final Argument<T> type;
  private final Function<JsonFields, T> read;

  /// @param read asks for every field that the body may have and ends with [JsonFields#finish]
  protected JsonBodyReader(Class<T> type, Function<JsonFields, T> read) {
    this.type = Argument.of(type);
    this.read = read;
  }

  @Override
  public Argument<T> getType() {
    return type;
  }

  @Override
  public T read(
      Argument<T> wanted, @Nullable MediaType mediaType, Headers headers, InputStream body) {
    // A type that cannot be understood counts as none to the framework.
    if (mediaType == null && headers.contains(HttpHeaders.CONTENT_TYPE)) {
      throw new Rejected(Rejection.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE));
    }
    var json = parsed(body);
    if (!json.isObject()) {
      throw new Rejected(Rejection.invalid("body", "must be a JSON object"));
    }
    return read.apply(new JsonFields(json));
  }

  private static JsonNode parsed(InputStream body) {
    try {
      return StrictJson.read(body)
          .orElseThrow(() -> new Rejected(Rejection.of(ProblemCode.MALFORMED_JSON)));
    } catch (RepeatedNameException e) {
      throw new Rejected(Rejection.invalid(JsonFields.shortened(e.name()), "is there twice"));
    }
  }
}
