package com.oxuniverse.application.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

  private final List<Optional<Integer>> asked = new ArrayList<>();

  private Slice<Integer> page(int size, Optional<Integer> after, int limit) {
    asked.add(after);
    var behind = IntStream.range(after.orElse(-1) + 1, size).limit(limit + 1L).boxed().toList();
    return Slice.of(behind, limit);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 199, 200, 201, 400, 1001})
  void every_item_comes_once_and_in_order(int size) {
    var all = Pages.<Integer, Integer>all((after, limit) -> page(size, after, limit), it -> it);
    assertThat(all.toList()).containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
  }

  @Test
  void no_page_is_read_before_it_is_wanted() {
    var items =
        Pages.<Integer, Integer>all((after, limit) -> page(1000, after, limit), it -> it)
            .iterator();
    assertThat(asked).isEmpty();
    for (int i = 0; i < 200; i++) {
      items.next();
    }
    assertThat(asked).containsExactly(Optional.empty());
    items.next();
    assertThat(asked).containsExactly(Optional.empty(), Optional.of(199));
  }

  @Test
  void behind_the_last_item_is_nothing() {
    var items =
        Pages.<Integer, Integer>all((after, limit) -> page(1, after, limit), it -> it).iterator();
    items.next();
    assertThat(items.hasNext()).isFalse();
    assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
  }
}
