package com.oxuniverse.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.oxuniverse.domain.market.Symbol;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The body of every error answer.
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What went wrong, as RFC 9457 has it.")
public record Problem(
    @Schema(
            description = "Names the kind of problem; not an address.",
            format = "uri",
            example = "urn:oxuniverse:problem:session-closed")
        String type,
    @Schema(
            description = "The kind of problem in words, the same for every occurrence.",
            example = "The session is closed")
        String title,
    @Schema(description = "The status of the answer.", example = "409") int status,
    @Schema(
            description = "What is the matter this time.",
            example = "No picks are taken until the next session opens.")
        String detail,
    @Schema(
            description = "The path that was asked for; of a long one the first 256 characters.",
            format = "uri-reference",
            example = "/api/v1/predictions/AAPL")
        Optional<String> instance,
    @Schema(description = "Stable; for programs to decide by.", example = "SESSION_CLOSED")
        ProblemCode code,
    @Schema(
            description = "Under this number the logs know the request.",
            example = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,
    @Schema(description = "What is wrong with the request's fields.") List<Violation> violations,
    @Schema(description = "The symbols that it is about.", example = "[\"AAPL\"]")
        List<String> symbols,
    @Schema(description = "From when on it may go otherwise.") Optional<Instant> dueAt) {

  /// A path is echoed so far, for the client sends it and may send much.
  private static final int MAX_INSTANCE = 256;

  public static Problem of(Rejection rejection, HttpRequest<?> request) {
    var code = rejection.code();
    return new Problem(
        code.type(),
        code.title(),
        code.status(),
        rejection.detail(),
        Optional.ofNullable(request.getUri().getRawPath()).map(Problem::beginning),
        code,
        TraceId.of(request),
        rejection.violations(),
        rejection.symbols().stream().map(Symbol::ticker).toList(),
        rejection.dueAt());
  }

  /// The same without a path.
  Problem anywhere() {
    return new Problem(
        type, title, status, detail, Optional.empty(), code, traceId, violations, symbols, dueAt);
  }

  /// Never cut inside of an escape such as `%C3`, so that it stays a reference.
  private static String beginning(String path) {
    return path.length() <= MAX_INSTANCE
        ? path
        : path.substring(0, MAX_INSTANCE).replaceFirst("%.?$", "");
  }
}
