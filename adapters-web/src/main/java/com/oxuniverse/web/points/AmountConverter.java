package com.oxuniverse.web.points;

import com.oxuniverse.web.text.TextReader;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;

@Singleton
final class AmountConverter implements TypeConverterRegistrar {

  private static final TextReader<Amount> AMOUNT = Amount::read;

  @Override
  public void register(MutableConversionService conversions) {
    conversions.addConverter(CharSequence.class, Amount.class, AMOUNT.asConverter());
  }
}
