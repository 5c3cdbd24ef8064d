package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What all [ConsumedMessages] keep to.
public abstract class ConsumedMessagesContract extends StorageContract {

  protected abstract ConsumedMessages consumed();

  private Set<String> consume(String consumer, Collection<String> messages) {
    return storage.unitOfWork().execute(() -> consumed().firstTime(consumer, messages));
  }

  @Test
  void a_message_is_new_once() {
    assertThat(consume("one", List.of("a", "b"))).containsExactlyInAnyOrder("a", "b");
    assertThat(consume("one", List.of("b", "c"))).containsExactly("c");
    assertThat(consume("one", List.of("a", "b", "c"))).isEmpty();
  }

  @Test
  void a_message_that_comes_twice_at_once_is_new_once() {
    assertThat(consume("one", List.of("a", "a"))).containsExactly("a");
  }

  @Test
  void of_none_none_is_new() {
    assertThat(consume("one", List.of())).isEmpty();
  }

  @Test
  void each_consumer_consumes_for_itself() {
    assertThat(consume("one", List.of("a"))).containsExactly("a");
    assertThat(consume("two", List.of("a"))).containsExactly("a");
  }

  @Test
  void what_fails_was_not_consumed() {
    assertThatThrownBy(() ->
            doing(() -> {
              assertThat(consumed().firstTime("one", List.of("a"))).isNotEmpty();
              throw new IllegalArgumentException("planted");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(consume("one", List.of("a"))).containsExactly("a");
  }

  @Test
  void of_many_who_get_the_same_messages_at_once_one_consumes_each() {
    var messages = IntStream.range(0, 20).mapToObj(i -> "message " + i).toList();
    var all =
        Crowd.of(8, i -> consume("one", i % 2 == 0 ? messages : messages.reversed())).stream()
            .flatMap(Set::stream)
            .toList();
    assertThat(all).containsExactlyInAnyOrderElementsOf(messages);
  }

  @Test
  void it_is_only_for_units_of_work() {
    assertThatIllegalStateException()
        .isThrownBy(() -> consumed().firstTime("one", List.of("a")).forEach(_ -> {}));
  }
}
