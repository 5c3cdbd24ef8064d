package com.oxuniverse.web.text;

import com.oxuniverse.web.problem.MalformedValue;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;
import java.util.Optional;

/// Reads a text as a value.
@FunctionalInterface
public interface TextReader<T> {

  T read(String text) throws MalformedValue;

  /// Lets controllers take parameters as such values.
  default TypeConverter<CharSequence, T> asConverter() {
    return (text, _, context) -> read(text.toString(), context);
  }

  private Optional<T> read(String text, ConversionContext context) {
    try {
      return Optional.of(read(text));
    } catch (MalformedValue e) {
      context.reject(text, e);
      return Optional.empty();
    }
  }
}
