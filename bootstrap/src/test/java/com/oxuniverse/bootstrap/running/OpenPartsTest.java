package com.oxuniverse.bootstrap.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.bootstrap.CannotProceed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenPartsTest {

  private final List<String> stopped = new ArrayList<>();
  private final OpenParts parts = new OpenParts();

  @Test
  void what_was_started_last_is_stopped_first_and_only_once() {
    parts.add("one", () -> stopped.add("one"));
    parts.add("two", () -> stopped.add("two"));
    parts.close();
    parts.close();
    assertThat(stopped).containsExactly("two", "one");
  }

  @Test
  void what_cannot_be_stopped_does_not_keep_the_rest_running() {
    parts.add("one", () -> stopped.add("one"));
    parts.add(
        "two",
        () -> {
          throw new IOException("planted");
        });
    parts.close();
    assertThat(stopped).containsExactly("one");
  }

  @Test
  void what_is_started_while_everything_stops_is_stopped_too() {
    parts.close();
    assertThatThrownBy(() -> parts.add("late", () -> stopped.add("late")))
        .isInstanceOf(CannotProceed.class);
    assertThat(stopped).containsExactly("late");
  }
}
