package com.oxuniverse.web.paging;

import com.oxuniverse.web.text.TextReader;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;

@Singleton
final class PagingConverters implements TypeConverterRegistrar {

  private static final TextReader<Limit> LIMIT = Limit::read;
  private static final TextReader<Cursor> CURSOR = Cursor::new;

  @Override
  public void register(MutableConversionService conversions) {
    conversions.addConverter(CharSequence.class, Limit.class, LIMIT.asConverter());
    conversions.addConverter(CharSequence.class, Cursor.class, CURSOR.asConverter());
  }
}
