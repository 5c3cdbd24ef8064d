package com.oxuniverse.application.port.in;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.domain.calendar.TradingDay;
import java.util.List;
import java.util.Optional;

/// What went wrong, newest first.
public interface ViewErrors {

  /// @param before only errors with a smaller number
  record Filter(Optional<LoggedError.Type> type, Optional<TradingDay> day, Optional<Long> before) {}

  Slice<Numbered> page(Filter filter, int limit);

  record Numbered(long id, LoggedError error) {}

  /// How often an error was kept on each of the last days, the oldest first, days without any
  /// included.
  List<OnDay> trend(LoggedError.Type type, int days);

  record OnDay(TradingDay day, long errors) {}

  /// Deletes errors of days before `day`, those of today never. The act is audited.
  Deletion deleteBefore(Admin admin, TradingDay day, String why);

  sealed interface Deletion {}

  record Deleted(long errors) implements Deletion {}

  /// That day has not come.
  record InFuture(TradingDay day) implements Deletion {}
}
