package com.oxuniverse.application;

import com.oxuniverse.application.health.ViewSystemHealthService;
import com.oxuniverse.application.operations.CheckIntegrityService;
import com.oxuniverse.application.operations.ViewActivityService;
import com.oxuniverse.application.operations.ViewErrorsService;
import com.oxuniverse.application.port.in.CheckIntegrity;
import com.oxuniverse.application.port.in.ViewActivity;
import com.oxuniverse.application.port.in.ViewErrors;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.application.port.in.ViewSystemHealth;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.MarketCalendar;
import com.oxuniverse.domain.rules.GameRules;
import java.time.InstantSource;
import java.util.function.Supplier;

/// The use cases of those who run the service.
public record OperationsUseCases(
    CheckIntegrity checkIntegrity,
    ViewErrors viewErrors,
    ViewSystemHealth viewSystemHealth,
    ViewActivity viewActivity) {

  /// @param viewJobs asked for only when somebody looks: jobs themselves check integrity and health
  /// @param gameClock the time that the game plays at, which days and the audit trail go by
  /// @param wallClock the real time, which events wait and parts answer by
  public static OperationsUseCases over(
      OperationsPorts ports,
      Ports.Storage storage,
      Supplier<ViewJobs> viewJobs,
      MarketCalendar calendar,
      GameRules rules,
      InstantSource gameClock,
      InstantSource wallClock) {
    var days = new TradingDays(calendar, rules.timetable());
    return new OperationsUseCases(
        new CheckIntegrityService(
            ports.integrity(), storage.errors(), days, rules.settlement(), gameClock, wallClock),
        new ViewErrorsService(
            ports.errorRecords(), storage.audit(), storage.unitOfWork(), days, gameClock),
        new ViewSystemHealthService(
            ports.databaseClock(),
            ports.queues(),
            ports.lanes(),
            () -> viewJobs.get().lastSuccesses(),
            ports.parts(),
            wallClock),
        new ViewActivityService(ports.activity(), days, gameClock));
  }
}
