package com.oxuniverse.application.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A whole list, read page by page as far as somebody wants it.
public final class Pages<T, K> implements Iterator<T> {

  private static final int PAGE = 200;

  private final BiFunction<Optional<K>, Integer, Slice<T>> read;
  private final Function<T, K> key;
  private Iterator<T> page = Collections.emptyIterator();
  private Optional<K> last = Optional.empty();
  private boolean hasMore = true;

  private Pages(BiFunction<Optional<K>, Integer, Slice<T>> read, Function<T, K> key) {
    this.read = read;
    this.key = key;
  }

  /// @param read gives the page behind a key, of so many items at most
  /// @param key what the list is ordered by
  public static <T, K> Stream<T> all(
      BiFunction<Optional<K>, Integer, Slice<T>> read, Function<T, K> key) {
    var pages = new Pages<>(read, key);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && hasMore) {
      var slice = read.apply(last, PAGE);
      page = slice.items().iterator();
      hasMore = slice.hasMore();
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the list is at its end");
    }
    var item = page.next();
    last = Optional.of(key.apply(item));
    return item;
  }
}
