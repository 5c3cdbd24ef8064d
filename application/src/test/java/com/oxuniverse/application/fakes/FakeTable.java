package com.oxuniverse.application.fakes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Immutable rows by key, in the order in which they first came. Changes are taken back when their
/// unit of work fails.
final class FakeTable<K, V> {

  private final Journal journal;
  private final Map<K, V> rows = new LinkedHashMap<>();

  FakeTable(Journal journal) {
    this.journal = journal;
  }

  Optional<V> find(K key) {
    return journal.exclusively(() -> Optional.ofNullable(rows.get(key)));
  }

  List<V> all() {
    return journal.exclusively(() -> new ArrayList<>(rows.values()));
  }

  List<K> keys() {
    return journal.exclusively(() -> new ArrayList<>(rows.keySet()));
  }

  int size() {
    return journal.exclusively(rows::size);
  }

  void put(K key, V row) {
    journal.exclusively(() -> {
      var before = Optional.ofNullable(rows.put(key, row));
      journal.changed(
          () -> before.ifPresentOrElse(it -> rows.put(key, it), () -> rows.remove(key)));
      return row;
    });
  }

  void remove(K key) {
    journal.exclusively(() -> {
      var before = Optional.ofNullable(rows.remove(key));
      before.ifPresent(it -> journal.changed(() -> rows.put(key, it)));
      return before;
    });
  }
}
