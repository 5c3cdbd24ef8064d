package com.oxuniverse.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.web.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `docs/api.md` lists what there is.
class InterfacePageTest {

  private static String page() {
    try {
      return Files.readString(Path.of(System.getProperty("basedir", "."), "..", "docs", "api.md"));
    } catch (IOException e) {
      throw new AssertionError("docs/api.md cannot be read", e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_code_is_in_the_table_as_it_is_answered(ProblemCode code) {
    assertThat(page())
        .contains(
            "| `%s` | %d | %s | %s |".formatted(code, code.status(), code.title(), code.advice()));
  }

  @Test
  void no_code_is_in_the_table_that_is_never_answered() {
    var codes = page().lines().filter(line -> line.matches("\\| `[A-Z_]+` \\| \\d+ \\|.*"));

    assertThat(codes).hasSize(ProblemCode.values().length);
  }
}
