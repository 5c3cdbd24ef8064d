package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.bootstrap.CannotProceed;
import java.util.Locale;
import java.util.Optional;

/// Something that can be set.
///
/// @param name for example `ox.rules.slots.base`
/// @param kind how its values are written
/// @param standard what holds if it is not set, as it would be written; nothing if it may be absent
/// @param meaning for the operator
public record Setting<T>(String name, Kind<T> kind, Optional<String> standard, String meaning) {

  static <T> Setting<T> of(String name, Kind<T> kind, T standard, String meaning) {
    return new Setting<>(name, kind, Optional.of(kind.written(standard)), meaning);
  }

  static <T> Setting<T> optional(String name, Kind<T> kind, String meaning) {
    return new Setting<>(name, kind, Optional.empty(), meaning);
  }

  /// The name in the environment: `OX_RULES_SLOTS_BASE`.
  public String variable() {
    return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /// @throws CannotProceed if the text is no value of this setting
  T read(String text, String source) {
    return kind.read(text.strip())
        .orElseThrow(() ->
            new CannotProceed(
                "%s is '%s' in %s: it must be %s"
                    .formatted(name, shown(text), source, kind.form())));
  }

  private String shown(String text) {
    return kind.secret() ? "…" : text;
  }
}
