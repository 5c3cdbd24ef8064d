package com.oxuniverse.web.docs;

import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.web.paging.Limit;
import com.oxuniverse.web.text.DayCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is true of a parameter wherever it occurs.
final class ParameterDocs {

  private static final String EXAMPLES = "examples";

  private static final Map<String, Map<String, Object>> BY_NAME =
      Map.ofEntries(
          Map.entry(
              "symbol", Map.of("pattern", "^[A-Z][A-Z0-9.-]{0,9}$", EXAMPLES, List.of("AAPL"))),
          Map.entry("tradingDay", Map.of(EXAMPLES, List.of("2024-01-02"))),
          Map.entry("status", Map.of(EXAMPLES, List.of("CORRECT"))),
          Map.entry("limit", Map.of("minimum", 1, "maximum", Limit.MAX, EXAMPLES, List.of(50))),
          Map.entry(
              "cursor", Map.of("maxLength", 200, EXAMPLES, List.of("cHJlZGljdGlvbnM6NDcxMQ"))),
          Map.entry("id", Map.of("minimum", 1, EXAMPLES, List.of(4711))),
          Map.entry(
              "sessionId",
              Map.of(
                  "type",
                  "string",
                  "format",
                  "uuid",
                  EXAMPLES,
                  List.of("0190f5a2-7c1b-7d3e-9a4f-5b6c7d8e9f00"))),
          Map.entry("userId", Map.of("minimum", 1, EXAMPLES, List.of(1))),
          Map.entry("amount", Map.of("minimum", 1, EXAMPLES, List.of(1000))),
          Map.entry("provider", Map.of(EXAMPLES, List.of("google", "kakao"))),
          Map.entry(
              "returnTo",
              Map.of(
                  "maxLength",
                  500,
                  "pattern",
                  "^/(docs|app(/[^?#]*)?)?([?#].*)?$",
                  EXAMPLES,
                  List.of("/docs", "/app/picks?day=2024-01-02"))),
          Map.entry("fresh", Map.of(EXAMPLES, List.of(true))),
          Map.entry(
              "state", Map.of(EXAMPLES, List.of("qJ5sT4m0c3Yb1xR8kD2fW7hN9pL6vZ0aE4uG5iO3tQs"))),
          Map.entry("code", Map.of(EXAMPLES, List.of("4/0AeanS0Z"))),
          Map.entry("error", Map.of(EXAMPLES, List.of("access_denied"))),
          Map.entry("iss", Map.of(EXAMPLES, List.of("https://accounts.google.com"))),
          Map.entry("nickname", Map.of("minLength", 1, "maxLength", 30, EXAMPLES, List.of("hana"))),
          Map.entry("query", Map.of("minLength", 1, "maxLength", 30, EXAMPLES, List.of("ha"))),
          Map.entry("job", Map.of(EXAMPLES, List.of("SETTLEMENT_RUN"))),
          Map.entry("runStatus", Map.of(EXAMPLES, List.of("FAILED"))),
          Map.entry("type", Map.of(EXAMPLES, List.of("EOD_FETCH_FAILED"))),
          Map.entry("name", Map.of(EXAMPLES, List.of("ox-batch"))),
          Map.entry("confirm", Map.of(EXAMPLES, List.of("ox-batch"))),
          Map.entry(
              "reason",
              Map.of("minLength", 1, "maxLength", 500, EXAMPLES, List.of("a stuck message"))),
          Map.entry("days", Map.of("minimum", 1, "maximum", DayCount.MAX, EXAMPLES, List.of(7))),
          Map.entry("before", Map.of(EXAMPLES, List.of("2024-01-02"))),
          Map.entry("role", Map.of(EXAMPLES, List.of("ADMIN"))),
          Map.entry("userStatus", Map.of(EXAMPLES, List.of("SUSPENDED"))),
          Map.entry(
              "Idempotency-Key",
              Map.of(
                  "minLength",
                  1,
                  "maxLength",
                  RequestKey.MAX_LENGTH,
                  EXAMPLES,
                  List.of("4f9c1c6e-9f0a-4d58-8d51-2d9b7c0c3a11"))));

  private ParameterDocs() {}

  /// What has no value is left out of a request: no parameter is ever null, though the generator
  /// says so of each that a method takes as nullable.
  static void withoutNull(Map<String, Object> schema) {
    if (schema.get("type") instanceof List<?> types) {
      schema.put("type", types.getFirst());
    }
    schema.remove("type", "null");
    // A single reference needs no wrapping: in 3.1 it may have neighbours.
    if (schema.get("allOf") instanceof List<?> parts && parts.size() == 1) {
      schema.remove("allOf");
      schema.putAll(Yaml.map(parts.getFirst()));
    }
  }

  static Optional<Map<String, Object>> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
