package com.oxuniverse.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.port.in.ExportAccount.OwnData;
import com.oxuniverse.web.game.AccountSamples;
import com.oxuniverse.web.game.Samples;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@MicronautTest
class ExportTextTest {

  private static final int FAR_AHEAD = 1_000;

  private final ExportText text;

  ExportTextTest(ExportText text) {
    this.text = text;
  }

  /// However long it is: this one has no end. Whoever wants all of it is stopped before the memory
  /// is full, which would end all tests.
  @Test
  void nothing_is_made_before_there_is_room_for_it() throws IOException {
    var made = new AtomicInteger();
    var endless =
        Stream.generate(() -> {
          assertThat(made.incrementAndGet()).isLessThan(FAR_AHEAD);
          return Samples.explainedPick();
        });
    var data =
        new OwnData(
            AccountSamples.own(),
            List.of(),
            List.of(),
            List.of(),
            Stream.empty(),
            endless,
            Stream.empty());
    try (var stream = text.stream(data)) {
      assertThat(stream.readNBytes(100_000)).hasSize(100_000);
    }
    assertThat(made).hasValueBetween(50, FAR_AHEAD);
  }

  @Test
  void letters_of_several_bytes_survive_any_room() throws IOException {
    var texts = List.of("", "가나", "", "💰", "x", "");
    for (int room = 1; room < 15; room++) {
      try (var stream = new TextStream(texts.iterator())) {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[room];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
          bytes.write(buffer, 0, read);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("가나💰x");
      }
    }
  }
}
