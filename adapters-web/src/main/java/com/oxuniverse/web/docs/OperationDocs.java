package com.oxuniverse.web.docs;

import static com.oxuniverse.web.docs.Yaml.node;

import com.oxuniverse.web.idempotency.OncePerKey;
import io.micronaut.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Completes the description of one path and method.
final class OperationDocs {

  private OperationDocs() {}

  static void complete(Map<String, Object> operation, Route route) {
    operation.put("operationId", route.operationId());
    operation.computeIfPresent(
        "description", (_, text) -> withoutSummary((String) text, Yaml.text(operation, "summary")));
    if (operation.get("parameters") instanceof List<?> parameters) {
      parameters.forEach(
          parameter -> completeParameter(Yaml.map(parameter), route.optionalParameters()));
    }
    var answers = Yaml.child(operation, "responses");
    answers.forEach((status, answer) -> addHeaders(Yaml.map(answer), status, route));
    answers.putAll(ProblemDocs.responses(route.problems()));
  }

  /// The generator repeats the first sentence of a comment.
  private static String withoutSummary(String text, String summary) {
    var repeated = summary + " ";
    return text.startsWith(repeated) ? text.substring(repeated.length()) : text;
  }

  private static void completeParameter(Map<String, Object> parameter, Set<String> optional) {
    var name = Yaml.text(parameter, "name");
    if (optional.contains(name)) {
      parameter.put("required", false);
    }
    var schema = Yaml.child(parameter, "schema");
    ParameterDocs.withoutNull(schema);
    ParameterDocs.of(name).ifPresent(schema::putAll);
  }

  private static void addHeaders(Map<String, Object> answer, String status, Route route) {
    if (status.equals("201") && route.takesKey()) {
      Yaml.child(answer, "headers")
          .put(
              HttpHeaders.LOCATION,
              header("Where what was made can be read.", "/api/v1/predictions/4711"));
    }
    if (status.equals("202")) {
      Yaml.child(answer, "headers")
          .put(
              HttpHeaders.LOCATION,
              header("Where it can be seen what becomes of it.", "/api/v1/batch/jobs/4711"));
    }
    if (route.takesKey()) {
      Yaml.child(answer, "headers")
          .put(
              OncePerKey.REPLAY_HEADER,
              header("There if the same request was answered before.", "true"));
    }
  }

  static Map<String, Object> header(String description, String example) {
    return node(
        "description", description, "schema", node("type", "string", "examples", List.of(example)));
  }
}
