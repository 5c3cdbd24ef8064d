package com.oxuniverse.web.universe;

import com.oxuniverse.application.port.in.ViewUniverse;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.web.prices.UniversePricesView;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.security.ForEveryone;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/v1/universe")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForEveryone
@Tag(name = "Universe")
final class UniverseController {

  private final ViewUniverse universes;

  UniverseController(ViewUniverse universes) {
    this.universes = universes;
  }

  /// Today's symbols.
  ///
  /// In the order in which players see them, with their prices now.
  ///
  /// @return the symbols
  @Get("/today")
  @Refuses(ProblemCode.NOT_FOUND)
  UniversePricesView today() {
    return of(universes.today());
  }

  /// The symbols of a day.
  ///
  /// In the order in which players see them, with their prices now.
  ///
  /// @param tradingDay the day
  /// @return the symbols
  @Get("/{tradingDay}")
  @Refuses(ProblemCode.NOT_FOUND)
  UniversePricesView of(TradingDay tradingDay) {
    return UniversePricesView.read(universes, tradingDay);
  }
}
