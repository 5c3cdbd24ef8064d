package com.oxuniverse.application.paging;

import java.util.List;

/// Part of a list that is read by key, in its order.
///
/// @param hasMore whether the list goes on behind the last item
public record Slice<T>(List<T> items, boolean hasMore) {

  public Slice {
    items = List.copyOf(items);
  }

  /// A slice of at most `limit` items out of up to `limit + 1` that were read.
  public static <T> Slice<T> of(List<T> read, int limit) {
    return new Slice<>(read.subList(0, Math.min(limit, read.size())), read.size() > limit);
  }
}
