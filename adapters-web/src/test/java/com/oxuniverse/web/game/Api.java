package com.oxuniverse.web.game;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.problem.ProblemCode;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A client that checks of every answer what must hold of all: an error has the one shape, nothing
/// internal leaves, and the interface's description knows the status.
@Singleton
public final class Api {

  private static final List<String> INTERNALS =
      List.of("com.oxuniverse", "io.micronaut", "java.", "Exception", "\tat ");

  private final EmbeddedServer server;
  private final Tokens tokens;
  private final JsonMapper json;
  private final Description description;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Api(EmbeddedServer server, Tokens tokens, JsonMapper json, Description description) {
    this.server = server;
    this.tokens = tokens;
    this.json = json;
    this.description = description;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Reply get(String path) {
    return send("GET", path, Map.of(), "");
  }

  public Reply getAsPlayer(String path) {
    return send("GET", path, bearer(tokens.player()), "");
  }

  public Reply getAsAdmin(String path) {
    return send("GET", path, bearer(tokens.admin()), "");
  }

  public Reply asPlayer(String method, String path, String body) {
    return send(method, path, bearer(tokens.player()), body);
  }

  public Reply asAdmin(String method, String path, String body) {
    return send(method, path, bearer(tokens.admin()), body);
  }

  public Reply keyed(String method, String path, String key, String body) {
    return send(
        method,
        path,
        Map.of("Authorization", "Bearer " + tokens.player(), "Idempotency-Key", key),
        body);
  }

  public static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  public Reply send(String method, String path, Map<String, String> headers, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(server.getURI() + path))
            .timeout(Duration.ofSeconds(20))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    try {
      var reply = new Reply(client.send(request.build(), BodyHandlers.ofString()), json);
      check(method, path, reply);
      return reply;
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + " got no answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private void check(String method, String path, Reply reply) {
    if (!path.startsWith("/docs/")) {
      assertThat(reply.body()).doesNotContain(INTERNALS);
    }
    if (method.equals("HEAD")) {
      assertThat(reply.body()).isEmpty();
      return;
    }
    if (reply.status() >= 400) {
      checkProblem(reply);
    }
    description.check(method, path, reply);
  }

  private static void checkProblem(Reply reply) {
    assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
    var problem = reply.json();
    var code = ProblemCode.valueOf(reply.code());
    assertThat(code.status()).isEqualTo(reply.status());
    assertThat(problem.get("status").getIntValue()).isEqualTo(reply.status());
    assertThat(problem.get("type").getStringValue()).isEqualTo(code.type());
    assertThat(problem.get("title").getStringValue()).isEqualTo(code.title());
    assertThat(problem.get("detail").getStringValue()).isNotBlank();
    assertThat(problem.get("traceId").getStringValue()).matches("[0-9a-f]{32}");
  }
}
