package com.oxuniverse.web.docs;

import static com.oxuniverse.web.game.Description.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.prediction.Refusal;
import com.oxuniverse.web.game.Api;
import com.oxuniverse.web.game.Description;
import com.oxuniverse.web.problem.ProblemCode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The description is complete and is one. That it knows every status and code that is really
/// answered is checked by [Api] in every other test.
@MicronautTest
class OpenApiHttpTest {

  /// Open to everyone, and yet they look at what is shown.
  private static final Set<String> MAY_REFUSE =
      Set.of("post /api/v1/auth/token/refresh", "post /api/v1/auth/logout");

  /// What takes something away says what and why, without a body to say it in.
  private static final Set<String> ALWAYS_GIVEN = Set.of("before", "confirm", "reason");

  private static final Set<String> NOT_DESCRIBED = Set.of("/openapi.yaml", "/docs", "/docs/{name}");

  private final Api api;
  private final Description description;
  private final Router router;

  OpenApiHttpTest(Api api, Description description, Router router) {
    this.api = api;
    this.description = description;
    this.router = router;
  }

  private Map<String, Object> components(String kind) {
    return map(map(description.document().get("components")).get(kind));
  }

  private void eachOperation(BiConsumer<String, Map<String, Object>> check) {
    description
        .paths()
        .forEach((path, methods) ->
            map(methods)
                .forEach((method, operation) -> check.accept(method + " " + path, map(operation))));
  }

  @Test
  void it_is_of_version_3_1() {
    assertThat((String) description.document().get("openapi")).startsWith("3.1.");
    assertThat(api.get("/openapi.yaml").header("Content-Type")).hasValue("application/yaml");
  }

  @Test
  void every_route_is_described_and_nothing_else() {
    var routes = new TreeSet<String>();
    router
        .uriRoutes()
        .filter(route -> !route.getHttpMethodName().equals("HEAD"))
        .filter(route -> !NOT_DESCRIBED.contains(route.getUriMatchTemplate().toPathString()))
        .forEach(route ->
            routes.add(
                route.getHttpMethodName().toLowerCase(Locale.ROOT)
                    + " "
                    + route.getUriMatchTemplate().toPathString()));
    var described = new TreeSet<String>();
    eachOperation((name, _) -> described.add(name));

    assertThat(described).isEqualTo(routes);
  }

  @Test
  void every_operation_has_a_summary_a_description_a_name_and_a_tag() {
    var names = new HashSet<String>();
    eachOperation((name, operation) -> {
      assertThat((String) operation.get("summary")).as(name).isNotBlank().endsWith(".");
      assertThat((String) operation.get("description"))
          .as(name)
          .isNotBlank()
          .isNotEqualTo(operation.get("summary"))
          .doesNotContain("\\");
      assertThat(names.add((String) operation.get("operationId"))).as(name).isTrue();
      assertThat((List<?>) operation.get("tags")).as(name).hasSize(1);
    });
  }

  @Test
  void every_parameter_has_a_description_a_type_and_an_example() {
    eachOperation((name, operation) -> {
      var parameters = (List<?>) operation.getOrDefault("parameters", List.of());
      for (Object each : parameters) {
        var parameter = map(each);
        var schema = map(parameter.get("schema"));
        assertThat((String) parameter.get("description")).as(name).isNotBlank();
        assertThat(schema).as(name + " " + parameter).containsKey("examples");
        assertThat(schema.containsKey("type") || schema.containsKey("$ref")).as(name).isTrue();
        assertThat(schema.getOrDefault("type", "string"))
            .as("left out, never null: " + name + " " + parameter)
            .isIn("string", "integer", "boolean");
        assertThat(parameter.getOrDefault("required", false))
            .as(name + " " + parameter.get("name"))
            .isEqualTo(
                parameter.get("in").equals("path")
                    || ALWAYS_GIVEN.contains((String) parameter.get("name")));
      }
    });
  }

  @Test
  void an_idempotency_key_is_a_string_of_bounded_length() {
    var parameters =
        (List<?>)
            map(map(description.paths().get("/api/v1/admin/universe/upsert")).get("post"))
                .get("parameters");

    assertThat(map(map(parameters.getFirst()).get("schema")))
        .containsEntry("type", "string")
        .containsEntry("minLength", 1)
        .containsEntry("maxLength", 255);
  }

  @Test
  void every_success_has_a_schema_unless_it_has_no_content() {
    eachOperation((name, operation) -> {
      var successes = new ArrayList<String>();
      map(operation.get("responses"))
          .forEach((status, response) -> {
            if (status.startsWith("2") || status.startsWith("3")) {
              successes.add(status);
              assertThat((String) map(response).get("description"))
                  .as(name)
                  .doesNotContain(" 200 ");
              assertThat(map(response).containsKey("content"))
                  .as(name)
                  .isEqualTo(!status.equals("204") && !status.startsWith("3"));
            }
          });
      // What goes on with a session answers a browser otherwise than a program.
      assertThat(successes).as(name).hasSize(name.endsWith("/token/refresh") ? 2 : 1);
    });
  }

  @Test
  void every_operation_describes_what_can_always_happen() {
    eachOperation((name, operation) -> {
      var responses = map(operation.get("responses"));
      assertThat(responses).as(name).containsKeys("406", "429", "500");
      if (!name.contains(".well-known")) {
        assertThat(responses).as(name).containsKey("503");
      }
      if (operation.containsKey("requestBody")) {
        assertThat(responses).as(name).containsKeys("400", "413", "415");
      }
      if (operation.containsKey("security")) {
        assertThat(responses).as(name).containsKeys("401", "403");
      } else if (!MAY_REFUSE.contains(name)) {
        assertThat(responses).as(name).doesNotContainKeys("401", "403");
      }
    });
  }

  @Test
  void every_code_has_an_example_that_is_true() {
    for (ProblemCode code : ProblemCode.values()) {
      var example = map(map(components("examples").get(code.name())).get("value"));
      assertThat(example)
          .containsEntry("code", code.name())
          .containsEntry("status", code.status())
          .containsEntry("title", code.title())
          .containsEntry("type", code.type());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "post,   SESSION_CLOSED OUTSIDE_WINDOW NOT_IN_UNIVERSE ALREADY_PREDICTED SLOTS_EXHAUSTED",
    "put,    SESSION_CLOSED OUTSIDE_WINDOW NO_LIVE_PICK PICK_LOCKED CHOICE_UNCHANGED",
    "delete, SESSION_CLOSED OUTSIDE_WINDOW NO_LIVE_PICK PICK_LOCKED"
  })
  void the_rules_of_a_pick_are_described_for_each_act(String method, String codes) {
    var operation = map(map(description.paths().get("/api/v1/predictions/{symbol}")).get(method));
    var described = new TreeSet<String>();
    map(operation.get("responses"))
        .forEach((status, response) -> {
          if (!status.startsWith("2")) {
            described.addAll(description.codes(response));
          }
        });
    var ofTheRules = new TreeSet<>(described);
    ofTheRules.retainAll(List.of(Refusal.values()).stream().map(Enum::name).toList());

    assertThat(ofTheRules)
        .isEqualTo(new TreeSet<>(List.of((codes + " MALFORMED_SYMBOL").split(" ", -1))));
    assertThat(described).contains("REQUEST_IN_FLIGHT", "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void every_schema_has_a_type_and_every_field_says_what_it_is() {
    components("schemas")
        .forEach((name, schema) -> {
          assertThat(map(schema)).as(name).containsKey("type");
          var properties = map(map(schema).getOrDefault("properties", new HashMap<>()));
          properties.forEach((field, property) -> {
            assertThat(map(property)).as(name + "." + field).doesNotContainKeys("exampleSetFlag");
            assertThat(List.of("type", "$ref", "anyOf"))
                .as(name + "." + field)
                .anyMatch(key -> map(property).containsKey(key));
          });
        });
    assertThat(components("schemas").keySet())
        .noneMatch(name -> name.endsWith("View") || name.contains("_"));
  }

  @Test
  void what_can_be_absent_can_be_null() {
    var prediction = map(map(components("schemas").get("Prediction")).get("properties"));

    assertThat(map(prediction.get("changedAt")).get("type")).isEqualTo(List.of("string", "null"));
    assertThat(map(prediction.get("snapshot")).get("anyOf"))
        .isEqualTo(
            List.of(Map.of("$ref", "#/components/schemas/Snapshot"), Map.of("type", "null")));
    assertThat(map(prediction.get("symbol")).get("type")).isEqualTo("string");
  }

  @Test
  void every_reference_leads_somewhere() {
    follow(description.document());
  }

  private void follow(Object node) {
    if (node instanceof Map<?, ?> tree) {
      assertThat(description.resolved(map(tree))).as(tree.toString()).isNotNull();
      tree.values().forEach(this::follow);
    } else if (node instanceof List<?> list) {
      list.forEach(this::follow);
    }
  }

  @Test
  void the_page_needs_nothing_from_elsewhere() {
    var page = api.get("/docs");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).hasValue("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("default-src 'self'"));
    assertThat(page.body()).doesNotContain("http:", "https:", "//");
    for (var asset : List.of("swagger-ui-bundle.js", "swagger-ui.css", "start.js")) {
      assertThat(page.body()).contains("/docs/" + asset);
      assertThat(api.get("/docs/" + asset).status()).isEqualTo(200);
    }
    assertThat(api.get("/docs/favicon-32x32.png").header("Content-Type")).hasValue("image/png");
    assertThat(api.get("/docs/start.js").body()).contains("/openapi.yaml");
  }

  @Test
  void nothing_but_the_page_is_served() {
    assertThat(api.get("/docs/OpenApiDocument.class").status()).isEqualTo(404);
    assertThat(api.get("/docs/%2Fetc%2Fpasswd").status()).isEqualTo(404);
  }
}
