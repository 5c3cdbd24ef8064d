package com.oxuniverse.web.signin;

import com.oxuniverse.web.text.TextReader;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;

@Singleton
final class SignInConverters implements TypeConverterRegistrar {

  private static final TextReader<ReturnTo> RETURN_TO = ReturnTo::read;

  @Override
  public void register(MutableConversionService conversions) {
    conversions.addConverter(CharSequence.class, ReturnTo.class, RETURN_TO.asConverter());
  }
}
