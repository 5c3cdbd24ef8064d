package com.oxuniverse.web.universe;

import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.universe.Universe;
import com.oxuniverse.web.json.JsonBodyReader;
import com.oxuniverse.web.json.JsonFields;
import com.oxuniverse.web.text.DayText;
import com.oxuniverse.web.text.SymbolText;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;

@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class UniverseRequestReader extends JsonBodyReader<UniverseRequest> {

  UniverseRequestReader() {
    super(UniverseRequest.class, UniverseRequestReader::read);
  }

  private static UniverseRequest read(JsonFields fields) {
    var day = fields.required("tradingDay", DayText::read);
    var symbols = fields.list("symbols", SymbolText::read);
    check(symbols, fields);
    fields.finish();
    return new UniverseRequest(day.orElseThrow(), symbols);
  }

  private static void check(List<Symbol> symbols, JsonFields fields) {
    if (symbols.size() > Universe.MAX_SYMBOLS) {
      fields.wrong("symbols", "must be at most " + Universe.MAX_SYMBOLS);
    }
    var seen = new HashSet<Symbol>();
    symbols.stream()
        .filter(symbol -> !seen.add(symbol))
        .findFirst()
        .ifPresent(twice -> fields.wrong("symbols", "must not name " + twice + " twice"));
  }
}
