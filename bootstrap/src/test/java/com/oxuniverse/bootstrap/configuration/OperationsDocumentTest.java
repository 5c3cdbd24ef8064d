package com.oxuniverse.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OperationsDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/operations.md");

  @Test
  void it_lists_every_setting_with_its_standard_value() throws IOException {
    var rows =
        KnownSettings.ALL.stream()
            .map(OperationsDocumentTest::row)
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(DOCUMENT)).contains(rows);
  }

  private static String row(Setting<?> setting) {
    return "| `%s` | %s | %s |"
        .formatted(
            setting.name(),
            setting.standard().map("`%s`"::formatted).orElse(""),
            setting.meaning());
  }
}
