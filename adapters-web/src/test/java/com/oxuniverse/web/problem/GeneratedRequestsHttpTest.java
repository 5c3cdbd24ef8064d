package com.oxuniverse.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Description;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Requests made up from the description of the interface, most of them wrong in some way: none
/// makes us fail. `-Dox.generated.requests=100000` makes more of them, `-Dox.generated.seed`
/// others.
@MicronautTest
class GeneratedRequestsHttpTest {

  private static final int REQUESTS = Integer.getInteger("ox.generated.requests", 4_000);
  private static final long SEED = Long.getLong("ox.generated.seed", 20_240_102L);

  private static final List<String> TEXTS =
      List.of(
          "AAPL",
          "aapl",
          "2024-01-02",
          "2024-02-30",
          "0",
          "1",
          "-1",
          "7",
          "1e9",
          "NaN",
          "null",
          "true",
          "UP",
          "DOWN",
          "VOID",
          "DELISTED",
          "185.64",
          "",
          " ",
          "\u0000",
          "\n",
          "%",
          "'",
          "\"",
          "\\",
          "<script>",
          "../..",
          "💰",
          "가",
          "A".repeat(300),
          "9".repeat(25),
          "' OR 1=1 --",
          "${jndi:ldap://x}",
          "cHJlZGljdGlvbnM6NDcxMQ");

  private final Api api;
  private final Description description;
  private final Random random = new Random(SEED);

  GeneratedRequestsHttpTest(Api api, Description description) {
    this.api = api;
    this.description = description;
  }

  private record Target(String method, String path, Map<String, Object> operation) {}

  @Test
  void no_request_makes_us_fail() {
    var targets = new ArrayList<Target>();
    description
        .paths()
        .forEach((path, methods) ->
            Description.map(methods)
                .forEach((method, operation) ->
                    targets.add(
                        new Target(
                            method.toUpperCase(Locale.ROOT), path, Description.map(operation)))));

    for (int i = 0; i < REQUESTS; i++) {
      var target = targets.get(random.nextInt(targets.size()));
      var path = path(target);
      var reply = api.send(target.method(), path, headers(), body(target));
      assertThat(reply.status())
          .as("seed %d, request %d: %s %s", SEED, i, target.method(), path)
          .isLessThan(500);
    }
  }

  private String path(Target target) {
    var path = target.path();
    while (path.contains("{")) {
      path = path.replaceFirst("\\{\\w+}", "\u0001").replace("\u0001", encoded(text()));
    }
    var query = new ArrayList<String>();
    for (Object each : (List<?>) target.operation().getOrDefault("parameters", List.of())) {
      var parameter = Description.map(each);
      if (parameter.get("in").equals("query") && random.nextBoolean()) {
        query.add(parameter.get("name") + "=" + encoded(text()));
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private Map<String, String> headers() {
    var headers = new HashMap<String, String>();
    switch (random.nextInt(10)) {
      case 0 -> headers.put("Authorization", "Bearer " + printable());
      case 1, 2 -> headers.put("Authorization", "Bearer " + api.tokens().player());
      case 3 -> {}
      default -> headers.put("Authorization", "Bearer " + api.tokens().admin());
    }
    if (random.nextInt(3) == 0) {
      headers.put("Idempotency-Key", printable());
    }
    if (random.nextInt(20) == 0) {
      headers.put("Accept", printable());
    }
    if (random.nextInt(20) == 0) {
      headers.put("Content-Type", printable());
    }
    return headers;
  }

  private String body(Target target) {
    if (!target.operation().containsKey("requestBody") || random.nextInt(10) == 0) {
      return "";
    }
    if (random.nextInt(5) == 0) {
      return json(3);
    }
    var schema = description.resolved(requestSchema(target));
    var fields = new ArrayList<String>();
    Description.map(schema.get("properties"))
        .forEach((name, property) -> {
          if (random.nextInt(4) > 0) {
            fields.add("\"" + name + "\":" + value(Description.map(property)));
          }
        });
    var body = "{" + String.join(",", fields) + "}";
    return random.nextInt(10) == 0 ? body.substring(random.nextInt(body.length())) : body;
  }

  private static Map<String, Object> requestSchema(Target target) {
    var body = Description.map(target.operation().get("requestBody"));
    var content = Description.map(body.get("content"));
    return Description.map(Description.map(content.get("application/json")).get("schema"));
  }

  /// Right as often as not.
  private String value(Map<String, Object> property) {
    if (random.nextBoolean()) {
      return json(2);
    }
    var schema = description.resolved(property);
    var choices = (List<?>) schema.getOrDefault("enum", schema.getOrDefault("examples", TEXTS));
    return quoted(choices.get(random.nextInt(choices.size())));
  }

  private String json(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> "null";
      case 1 -> String.valueOf(random.nextBoolean());
      case 2 -> String.valueOf(random.nextLong());
      case 3, 4 -> quoted(text());
      case 5 -> "[" + json(depth - 1) + "," + json(depth - 1) + "]";
      default -> "{" + quoted(text()) + ":" + json(depth - 1) + "}";
    };
  }

  private static String quoted(Object value) {
    if (!(value instanceof String text)) {
      return String.valueOf(value).replace("[", "[\"").replace(", ", "\",\"").replace("]", "\"]");
    }
    var quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append("\\u%04x".formatted(c)));
    return quoted.append('"').toString();
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private String printable() {
    return text().replaceAll("[^ -~]", "?");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
