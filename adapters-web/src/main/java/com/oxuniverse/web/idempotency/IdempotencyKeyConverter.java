package com.oxuniverse.web.idempotency;

import com.oxuniverse.web.text.TextReader;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;

@Singleton
final class IdempotencyKeyConverter implements TypeConverterRegistrar {

  private static final TextReader<IdempotencyKey> KEY = IdempotencyKey::read;

  @Override
  public void register(MutableConversionService conversions) {
    conversions.addConverter(CharSequence.class, IdempotencyKey.class, KEY.asConverter());
  }
}
