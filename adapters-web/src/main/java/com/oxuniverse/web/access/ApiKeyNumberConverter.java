package com.oxuniverse.web.access;

import com.oxuniverse.web.text.TextReader;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;

@Singleton
final class ApiKeyNumberConverter implements TypeConverterRegistrar {

  private static final TextReader<ApiKeyNumber> NUMBER = ApiKeyNumber::read;

  @Override
  public void register(MutableConversionService conversions) {
    conversions.addConverter(CharSequence.class, ApiKeyNumber.class, NUMBER.asConverter());
  }
}
