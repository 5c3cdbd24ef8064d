package com.oxuniverse.web.operations;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.web.text.EnumText;
import com.oxuniverse.web.text.TextReader;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class OperationsConverters implements TypeConverterRegistrar {

  private static final List<LoggedError.Type> TYPES = List.of(LoggedError.Type.values());
  private static final TextReader<LoggedError.Type> TYPE = text -> EnumText.read(text, TYPES);

  @Override
  public void register(MutableConversionService conversions) {
    conversions.addConverter(CharSequence.class, LoggedError.Type.class, TYPE.asConverter());
  }
}
