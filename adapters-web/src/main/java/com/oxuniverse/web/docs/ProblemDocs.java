package com.oxuniverse.web.docs;

import static com.oxuniverse.web.docs.Yaml.node;

import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Violation;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Describes the error answers.
final class ProblemDocs {

  private ProblemDocs() {}

  /// One example for each code, to be referred to.
  static Map<String, Object> examples() {
    var examples = new LinkedHashMap<String, Object>();
    for (ProblemCode code : ProblemCode.values()) {
      examples.put(code.name(), node("summary", code.title(), "value", example(code)));
    }
    return examples;
  }

  private static Map<String, Object> example(ProblemCode code) {
    var example =
        node(
            "type", code.type(),
            "title", code.title(),
            "status", code.status(),
            "detail", code.advice(),
            "instance", "/api/v1/…",
            "code", code.name(),
            "traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
    if (code == ProblemCode.INVALID_REQUEST) {
      var violation = new Violation("choice", "must be one of UP, DOWN");
      example.put("detail", "choice must be one of UP, DOWN.");
      example.put(
          "violations", List.of(node("field", violation.field(), "message", violation.message())));
    }
    return example;
  }

  /// The answers of one path, by status.
  static Map<String, Object> responses(Iterable<ProblemCode> codes) {
    var byStatus = new TreeMap<Integer, List<ProblemCode>>();
    codes.forEach(
        code -> byStatus.computeIfAbsent(code.status(), _ -> new ArrayList<>()).add(code));
    var responses = new LinkedHashMap<String, Object>();
    byStatus.forEach((status, some) -> responses.put(status.toString(), reference(some)));
    return responses;
  }

  /// One answer for each code, to be referred to.
  static Map<String, Object> responses() {
    var responses = new LinkedHashMap<String, Object>();
    for (ProblemCode code : ProblemCode.values()) {
      responses.put(code.name(), response(List.of(code)));
    }
    return responses;
  }

  private static Map<String, Object> reference(List<ProblemCode> codes) {
    return codes.size() == 1
        ? node("$ref", "#/components/responses/" + codes.getFirst())
        : response(codes);
  }

  private static Map<String, Object> response(List<ProblemCode> codes) {
    var response =
        node(
            "description",
            codes.stream()
                .map(code -> "`%s`: %s.".formatted(code, code.title()))
                .collect(Collectors.joining(" ")),
            "content",
            node(
                MediaType.APPLICATION_JSON_PROBLEM,
                node(
                    "schema",
                    node("$ref", "#/components/schemas/Problem"),
                    "examples",
                    references(codes))));
    if (codes.contains(ProblemCode.UNAUTHENTICATED)) {
      response.put(
          "headers",
          node(HttpHeaders.WWW_AUTHENTICATE, OperationDocs.header("How to sign in.", "Bearer")));
    }
    if (codes.stream().anyMatch(ProblemCode::passesSoon)) {
      response.put(
          "headers", node(HttpHeaders.RETRY_AFTER, OperationDocs.header("Seconds to wait.", "1")));
    }
    if (codes.contains(ProblemCode.TOO_MANY_REQUESTS)) {
      response.put("headers", limitHeaders());
    }
    return response;
  }

  private static Map<String, Object> limitHeaders() {
    return node(
        HttpHeaders.RETRY_AFTER,
        OperationDocs.header("Seconds to wait.", "1"),
        "RateLimit",
        OperationDocs.header(
            "How many are left, and in how many seconds all are back.", "\"submit\";r=0;t=60"),
        "RateLimit-Policy",
        OperationDocs.header("How many are taken in how many seconds.", "\"submit\";q=60;w=60"));
  }

  private static Map<String, Object> references(List<ProblemCode> codes) {
    var references = new LinkedHashMap<String, Object>();
    codes.forEach(
        code -> references.put(code.name(), node("$ref", "#/components/examples/" + code.name())));
    return references;
  }
}
