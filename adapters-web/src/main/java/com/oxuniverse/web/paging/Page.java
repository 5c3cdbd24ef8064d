package com.oxuniverse.web.paging;

import com.oxuniverse.application.paging.Slice;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Part of a list.
///
/// @param items at most as many as the limit says
/// @param nextCursor asks for the next page; null on the last one
@Serdeable
public record Page<T>(List<T> items, Optional<String> nextCursor) {

  /// @param list the name under which its cursors are known
  /// @param key what the list is ordered by
  public static <S, T> Page<T> of(
      Slice<S> slice, String list, Function<S, Object> key, Function<S, T> shown) {
    return new Page<>(
        slice.items().stream().map(shown).toList(),
        slice.hasMore()
            ? Optional.of(Cursor.behind(list, key.apply(slice.items().getLast())).text())
            : Optional.empty());
  }
}
