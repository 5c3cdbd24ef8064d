package com.oxuniverse.application.operations;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewErrors;
import com.oxuniverse.application.port.out.AuditTrail;
import com.oxuniverse.application.port.out.ErrorRecords;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

public final class ViewErrorsService implements ViewErrors {

  private final ErrorRecords errors;
  private final AuditTrail audit;
  private final UnitOfWork unitOfWork;
  private final TradingDays days;
  private final InstantSource gameClock;

  public ViewErrorsService(
      ErrorRecords errors,
      AuditTrail audit,
      UnitOfWork unitOfWork,
      TradingDays days,
      InstantSource gameClock) {
    this.errors = errors;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.days = days;
    this.gameClock = gameClock;
  }

  @Override
  public Slice<Numbered> page(Filter filter, int limit) {
    return errors.page(filter, limit);
  }

  @Override
  public List<OnDay> trend(LoggedError.Type type, int days) {
    var last = this.days.dayOf(gameClock.instant());
    var first = last.plusDays(1 - days);
    var counts = errors.counts(type, first, last);
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(days)
        .map(day -> new OnDay(day, counts.getOrDefault(day, 0L)))
        .toList();
  }

  @Override
  public Deletion deleteBefore(Admin admin, TradingDay day, String why) {
    if (day.isAfter(days.dayOf(gameClock.instant()))) {
      return new InFuture(day);
    }
    return unitOfWork.execute(() -> {
      long deleted = errors.deleteBefore(day);
      audit.record(
          new AdminAct(
              admin.signature(),
              "errors.delete",
              "errors before " + day,
              deleted + " errors",
              "none",
              why,
              gameClock.instant()));
      return new Deleted(deleted);
    });
  }
}
