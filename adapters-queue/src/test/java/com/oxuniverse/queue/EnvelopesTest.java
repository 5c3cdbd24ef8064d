package com.oxuniverse.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.events.PendingEvent;
import com.oxuniverse.application.events.Topic;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopesTest {

  private static final String GOOD = Events.written(Events.daySettled("2024-01-02", 1));

  @Test
  void an_event_travels_as_a_cloud_event() {
    assertThat(GOOD)
        .isEqualTo(
            """
            {"specversion":"1.0","id":"day-settled:1","source":"/ox-universe",\
            "type":"com.oxuniverse.day-settled.v1","subject":"2024-01-02",\
            "time":"2024-01-02T01:00:00Z","datacontenttype":"application/json",\
            "data":{"tradingDay": "2024-01-02"}}\
            """);
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void what_is_written_is_read(Topic topic) throws Unreadable {
    var event = Events.event(topic, "a \"group\" of 서울", 7, "{\"a\": {\"b\": [1, null]}}");
    var read = Envelopes.read(Events.written(event)).getFirst();
    assertThat(read.id()).isEqualTo(event.id());
    assertThat(read.topic()).isEqualTo(topic);
    assertThat(read.group()).isEqualTo(event.group());
    assertThat(read.time()).isEqualTo(event.at());
    assertThat(read.data().get("a").get("b").size()).isEqualTo(2);
  }

  @Test
  void several_events_travel_as_an_array_in_their_order() throws Unreadable {
    var events = List.of(Events.submitted(1, 7), Events.submitted(2, 8), Events.submitted(1, 9));
    var body = Envelopes.written(events);
    assertThat(body).startsWith("[{\"specversion\"").endsWith("}]");
    assertThat(Envelopes.read(body))
        .extracting(Envelope::id)
        .containsExactlyElementsOf(events.stream().map(PendingEvent::id).toList());
  }

  @Test
  void as_many_as_travel_together_are_half_of_what_is_read_at_most() {
    var events =
        IntStream.range(0, SqsEventPublisher.MOST_TOGETHER)
            .mapToObj(i -> Events.submitted(1_000_000_000_000L + i, 2_000_000_000 + i))
            .toList();
    assertThat(Envelopes.written(events).length()).isLessThan(Envelopes.LARGEST_BYTES / 3 * 2);
  }

  @Test
  void attributes_of_others_such_as_a_trace_are_passed_over() throws Unreadable {
    var traced = GOOD.replace("{\"specversion\"", "{\"traceparent\":\"00-1-2-01\",\"specversion\"");
    assertThat(Envelopes.read(traced))
        .extracting(Envelope::topic)
        .containsExactly(Topic.DAY_SETTLED);
  }

  /// What each is refused as.
  static Stream<Arguments> garbage() {
    return Stream.of(
        Arguments.of("MALFORMED", ""),
        Arguments.of("MALFORMED", " "),
        Arguments.of("MALFORMED", "hello"),
        Arguments.of("MALFORMED", "null"),
        Arguments.of("MALFORMED", "17"),
        Arguments.of("MALFORMED", "[]"),
        Arguments.of("MALFORMED", "{}"),
        Arguments.of("MALFORMED", "[17]"),
        Arguments.of("MALFORMED", "[[" + GOOD + "]]"),
        Arguments.of("MALFORMED", "[" + GOOD + ",{}]"),
        Arguments.of("MALFORMED", "[" + GOOD + "," + GOOD),
        Arguments.of("FOREIGN", "[" + GOOD + "," + GOOD.replace("ox-universe", "elsewhere") + "]"),
        Arguments.of("MALFORMED", "<html>502</html>"),
        Arguments.of("MALFORMED", GOOD.substring(0, GOOD.length() - 1)),
        Arguments.of("MALFORMED", GOOD + "{}"),
        Arguments.of("MALFORMED", GOOD.replace("{\"spec", "{\"id\":\"twice\",\"spec")),
        Arguments.of("MALFORMED", "[".repeat(30_000)),
        Arguments.of("MALFORMED", GOOD.replace("\"day-settled:1\"", "17")),
        Arguments.of("MALFORMED", GOOD.replace("\"day-settled:1\"", "\"\"")),
        Arguments.of("MALFORMED", GOOD.replace("\"day-settled:1\"", "null")),
        Arguments.of("MALFORMED", GOOD.replace("2024-01-02T01:00:00Z", "yesterday")),
        Arguments.of("MALFORMED", GOOD.replace("{\"tradingDay\": \"2024-01-02\"}", "[]")),
        Arguments.of("MALFORMED", GOOD.replace("\"subject\"", "\"object\"")),
        Arguments.of("FOREIGN", GOOD.replace("\"1.0\"", "\"0.3\"")),
        Arguments.of("FOREIGN", GOOD.replace("/ox-universe", "/elsewhere")),
        Arguments.of("FOREIGN", GOOD.replace("com.oxuniverse.day-settled.v1", "com.aws.ec2")),
        Arguments.of("FOREIGN", GOOD.replace("day-settled.v1", "day-unsettled.v1")),
        Arguments.of("FOREIGN", GOOD.replace("day-settled.v1", "day-settled")),
        Arguments.of("UNKNOWN_VERSION", GOOD.replace("day-settled.v1", "day-settled.v0")),
        Arguments.of("UNKNOWN_VERSION", GOOD.replace("day-settled.v1", "day-settled.v2")),
        Arguments.of("UNKNOWN_VERSION", GOOD.replace("settled.v1", "settled.v99999999999999")),
        Arguments.of("OVERSIZED", "x".repeat(Envelopes.LARGEST_BYTES + 1)),
        Arguments.of("OVERSIZED", "서".repeat(Envelopes.LARGEST_BYTES / 3 + 1)));
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void garbage_is_refused_with_a_reason(String reason, String body) {
    assertThatThrownBy(() -> Envelopes.read(body))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith(reason + ": ");
  }

  /// Whatever is done to a message, it is read or refused, and nothing else happens.
  @Test
  void no_mutation_breaks_the_reader() {
    long seed = 5;
    var random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      var mutated = new StringBuilder(GOOD);
      for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
        int at = random.nextInt(mutated.length());
        switch (random.nextInt(3)) {
          case 0 -> mutated.setCharAt(at, (char) random.nextInt(1, 0x300));
          case 1 -> mutated.deleteCharAt(at);
          default -> mutated.insert(at, "{}[]\",:0".charAt(random.nextInt(8)));
        }
      }
      try {
        var _ = Envelopes.read(mutated.toString());
      } catch (Unreadable e) {
        refused++;
      }
    }
    assertThat(refused).as("seed %d", seed).isGreaterThan(10_000);
  }
}
