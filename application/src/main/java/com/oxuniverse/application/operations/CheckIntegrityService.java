package com.oxuniverse.application.operations;

import com.oxuniverse.application.errors.ErrorReports;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.operations.IntegrityReport.Finding;
import com.oxuniverse.application.port.in.CheckIntegrity;
import com.oxuniverse.application.port.out.ErrorLog;
import com.oxuniverse.application.port.out.Integrity;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.settlement.SettlementRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;

/// The same finding is kept once a day, however often somebody looks. All tables are read for it:
/// those who look at the same time get one report.
public final class CheckIntegrityService implements CheckIntegrity {

  /// A day that is given up still has to be asked about a last time, and settled.
  private static final Duration SETTLING = Duration.ofHours(1);

  /// Events are published within a second; while everything restarts, within a minute or two.
  private static final Duration PUBLISHING = Duration.ofMinutes(5);

  private final Integrity integrity;
  private final ErrorReports reports;
  private final TradingDays days;
  private final SettlementRules rules;
  private final InstantSource gameClock;
  private final InstantSource wallClock;
  private final SingleFlight<IntegrityReport> looking = new SingleFlight<>(this::look);

  public CheckIntegrityService(
      Integrity integrity,
      ErrorLog errors,
      TradingDays days,
      SettlementRules rules,
      InstantSource gameClock,
      InstantSource wallClock) {
    this.integrity = integrity;
    this.reports = new ErrorReports(errors);
    this.days = days;
    this.rules = rules;
    this.gameClock = gameClock;
    this.wallClock = wallClock;
  }

  @Override
  public IntegrityReport check() {
    return looking.get();
  }

  private IntegrityReport look() {
    var began = wallClock.instant();
    var now = gameClock.instant();
    var limits =
        new Integrity.Limits(
            now.minus(rules.giveUpAfter()).minus(SETTLING), began.minus(PUBLISHING));
    var findings = new ArrayList<Finding>();
    for (IntegrityCheck check : IntegrityCheck.values()) {
      var finding = integrity.look(check, limits);
      findings.add(finding);
      if (finding.violations() > 0) {
        keep(finding, now);
      }
    }
    return new IntegrityReport(now, Duration.between(began, wallClock.instant()), findings);
  }

  private void keep(Finding finding, Instant now) {
    reports.once(
        finding,
        new LoggedError(
            LoggedError.Type.INTEGRITY_VIOLATED,
            days.dayOf(now),
            LoggedError.Severity.ERROR,
            Map.of(
                "check",
                finding.check().name(),
                "violations",
                Long.toString(finding.violations()),
                "examples",
                String.join(", ", finding.examples())),
            now));
  }
}
