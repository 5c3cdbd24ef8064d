package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.bootstrap.CannotProceed;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A place where things can be set.
///
/// @param nameOf how a setting is called there
record Source(String name, Function<Setting<?>, String> nameOf, Map<String, String> values) {

  Optional<String> textOf(Setting<?> setting) {
    return Optional.ofNullable(values.get(nameOf.apply(setting)));
  }

  /// A misspelt name would silently leave the standard in force.
  void requireKnown(Collection<Setting<?>> known) {
    var groups = known.stream().map(nameOf).map(Source::groupOf).collect(Collectors.toSet());
    refuseUnknown(known, name -> groups.contains(groupOf(name)));
  }

  void requireNothingElse(Collection<Setting<?>> known) {
    refuseUnknown(known, _ -> true);
  }

  private void refuseUnknown(Collection<Setting<?>> known, Predicate<String> meantForUs) {
    var names = known.stream().map(nameOf).collect(Collectors.toSet());
    var unknown =
        values.keySet().stream()
            .filter(meantForUs.and(Predicate.not(names::contains)))
            .min(Comparator.naturalOrder());
    if (unknown.isPresent()) {
      throw new CannotProceed(
          "%s in %s is no setting (docs/operations.md lists them)".formatted(unknown.get(), name));
    }
  }

  /// The first two words: whatever else begins with them is meant for us.
  private static String groupOf(String name) {
    var words = name.split("[._]", 3);
    return words.length < 3 ? "" : words[0] + "." + words[1];
  }
}
