package com.oxuniverse.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A defence is claimed only with a test that is there.
class SecurityDocumentTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))\\b");

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.find(ROOT, 20, (file, _) -> isTestSource(file.toString()))) {
      return files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
    }
  }

  private static boolean isTestSource(String file) {
    return file.contains("/src/test/java/") && file.endsWith(".java");
  }

  @Test
  void every_test_that_it_names_is_there_once() throws IOException {
    var document = Files.readString(ROOT.resolve("docs/security.md"));
    var named = TEST.matcher(document).results().map((MatchResult it) -> it.group(1)).distinct();
    var sources = sources();

    assertThat(named)
        .hasSizeGreaterThan(20)
        .allSatisfy(name -> assertThat(sources.stream().filter(name::equals)).as(name).hasSize(1));
  }
}
