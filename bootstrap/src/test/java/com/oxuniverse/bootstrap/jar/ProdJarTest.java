package com.oxuniverse.bootstrap.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/// What is for trying the game out is in the one jar and not in the other. Runs once they are
/// built, after all other tests.
class ProdJarTest {

  private static final Path TARGET = Path.of("target");

  /// How the names of what is embedded begin, and of what that alone needs.
  private static final List<String> EMBEDDED =
      List.of(
          "com/oxuniverse/bootstrap/demo/",
          "META-INF/services/com.oxuniverse.bootstrap.wiring.DemoProvider",
          "no/nav/security/mock/",
          "mockwebserver3/",
          "kotlin/",
          "freemarker/",
          "tools/jackson/",
          "com/nimbusds/oauth2/",
          "org/bouncycastle/",
          "postgres-",
          "org/tukaani/xz/",
          "org/apache/commons/compress/");

  /// What the service does not run without.
  private static final List<String> NEEDED =
      List.of(
          "com/oxuniverse/bootstrap/Ox.class",
          "com/oxuniverse/web/signin/SignInController.class",
          "com/nimbusds/jose/jwk/JWKSet.class",
          "io/micronaut/security/oauth2/",
          "org/postgresql/Driver.class",
          "db/migration/V12__access.sql");

  private static List<String> entries(String jar) throws IOException {
    try (var file = new JarFile(TARGET.resolve(jar).toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }

  @Test
  void nothing_that_is_embedded_is_in_the_jar_for_production() throws IOException {
    assertThat(entries("ox-prod.jar"))
        .noneMatch(entry -> EMBEDDED.stream().anyMatch(entry::startsWith));
  }

  @Test
  void all_that_is_embedded_is_in_the_jar_for_trying_out() throws IOException {
    var entries = entries("ox.jar");
    assertThat(EMBEDDED)
        .allSatisfy(name -> assertThat(entries).anyMatch(entry -> entry.startsWith(name)));
  }

  @Test
  void what_the_service_needs_is_in_both() throws IOException {
    for (var jar : List.of("ox.jar", "ox-prod.jar")) {
      var entries = entries(jar);
      assertThat(NEEDED)
          .allSatisfy(
              name -> assertThat(entries).as(jar).anyMatch(entry -> entry.startsWith(name)));
    }
  }
}
