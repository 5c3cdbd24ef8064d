package com.oxuniverse.web.session;

import com.oxuniverse.application.port.in.ViewSession;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForEveryone;
import com.oxuniverse.web.security.ForReaders;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/v1/session")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Session")
final class SessionController {

  private final ViewSession session;

  SessionController(ViewSession session) {
    this.session = session;
  }

  /// Today's session.
  ///
  /// The phase of the trading day, its window, what the exchange is doing, and when the next one
  /// opens. On a day without a session the phase is `CLOSED` and `reason` says why.
  ///
  /// @return the trading day now
  @Get("/today")
  @ForEveryone
  TodayView today() {
    return TodayView.of(session.today());
  }

  /// Whether one can pick now.
  ///
  /// Why not, if not: the same codes that a refused pick would carry.
  ///
  /// @return yes, or why not
  @Get("/can-predict")
  @ForReaders
  EligibilityView canPredict(Caller caller) {
    return EligibilityView.of(session.eligibility(caller.user()));
  }
}
