package com.oxuniverse.bootstrap.deploy;

import static com.oxuniverse.bootstrap.deploy.DeployFiles.FOLDER;
import static com.oxuniverse.bootstrap.deploy.DeployFiles.documents;
import static com.oxuniverse.bootstrap.deploy.DeployFiles.text;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The environment that the service gets where it is deployed: the image's, and what is set there.
final class DeployedSettings {

  private static final Path KUBERNETES = FOLDER.resolve("kubernetes");
  private static final Pattern OF_THE_IMAGE = Pattern.compile("\\b(OX_[A-Z_]+)=(\\S+)");
  private static final Pattern OF_TERRAFORM = Pattern.compile("(?m)^ {4}(OX_[A-Z_]+) += (.+)$");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

  /// What Terraform would know.
  private static final Map<String, String> VALUES =
      Map.of(
          "var.region", "eu-west-1",
          "var.host", "play.example.com",
          "local.queue_prefix", "ox-universe-",
          "aws_db_instance.main.endpoint", "database.example.com:5432",
          "aws_db_instance.main.username", "ox",
          "join(\",\", values(var.public_subnets))", "10.0.0.0/24,10.0.1.0/24");

  /// As long as any has to be.
  private static final String SECRET = "x".repeat(32);

  private DeployedSettings() {}

  static Map<String, String> kubernetes() {
    var all = image();
    all.putAll(texts("config.yaml", "data", "ox-settings"));
    all.putAll(texts("secret.example.yaml", "stringData", "ox-secrets"));
    all.replaceAll((_, value) -> value.replace("REPLACE", SECRET));
    return all;
  }

  static Map<String, String> terraform() {
    var all = image();
    OF_TERRAFORM
        .matcher(text(FOLDER.resolve("terraform/service.tf")))
        .results()
        .forEach(match -> all.put(match.group(1), evaluated(match.group(2).strip())));
    all.put("OX_DATABASE_PASSWORD", "of the secret");
    return all;
  }

  private static Map<String, String> image() {
    var all = new TreeMap<String, String>();
    OF_THE_IMAGE
        .matcher(text(FOLDER.resolve("Dockerfile")))
        .results()
        .filter(match -> !match.group(1).equals("OX_HOME"))
        .forEach(match -> all.put(match.group(1), match.group(2)));
    return all;
  }

  private static Map<String, String> texts(String file, String part, String name) {
    var all = new TreeMap<String, String>();
    documents(KUBERNETES.resolve(file)).stream()
        .<Map<?, ?>>map(Map.class::cast)
        .filter(it -> it.get("metadata") instanceof Map<?, ?> meta && name.equals(meta.get("name")))
        .flatMap(
            it -> it.get(part) instanceof Map<?, ?> data ? data.entrySet().stream() : Stream.of())
        .forEach(
            entry -> all.put(String.valueOf(entry.getKey()), String.valueOf(entry.getValue())));
    return all;
  }

  private static String evaluated(String expression) {
    return expression.startsWith("\"")
        ? REFERENCE
            .matcher(expression.substring(1, expression.length() - 1))
            .replaceAll(DeployedSettings::value)
        : known(expression);
  }

  private static String value(MatchResult reference) {
    return known(reference.group(1));
  }

  private static String known(String expression) {
    var value = VALUES.get(expression);
    if (value == null) {
      throw new AssertionError("say what %s is worth".formatted(expression));
    }
    return value;
  }
}
