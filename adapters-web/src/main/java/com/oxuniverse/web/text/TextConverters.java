package com.oxuniverse.web.text;

import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;
import java.util.List;

/// Lets controllers take parameters as the game's own types.
@Singleton
final class TextConverters implements TypeConverterRegistrar {

  private static final List<PredictionStatus> STATUSES = List.of(PredictionStatus.values());

  @Override
  public void register(MutableConversionService conversions) {
    add(conversions, TradingDay.class, DayText::read);
    add(conversions, Symbol.class, SymbolText::read);
    add(conversions, UserId.class, text -> new UserId(NumberText.read(text)));
    add(conversions, PredictionId.class, text -> new PredictionId(NumberText.read(text)));
    add(conversions, SessionId.class, text -> new SessionId(UuidText.read(text)));
    add(conversions, Reason.class, Reason::read);
    add(conversions, DayCount.class, DayCount::read);
    add(conversions, PredictionStatus.class, text -> EnumText.read(text, STATUSES));
  }

  private static <T> void add(
      MutableConversionService conversions, Class<T> type, TextReader<T> reader) {
    conversions.addConverter(CharSequence.class, type, reader.asConverter());
  }
}
