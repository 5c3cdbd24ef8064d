package com.oxuniverse.application.port.out;

import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.in.ViewErrors;
import com.oxuniverse.domain.calendar.TradingDay;
import java.util.Map;

/// What [ErrorLog] has kept, for those who look it up.
public interface ErrorRecords {

  /// Newest first.
  Slice<ViewErrors.Numbered> page(ViewErrors.Filter filter, int limit);

  /// How many errors of a type were kept of each day from `first` to `last`, both included; days
  /// without any are left out.
  Map<TradingDay, Long> counts(LoggedError.Type type, TradingDay first, TradingDay last);

  /// Deletes errors of days before `day`. Call inside a [UnitOfWork].
  ///
  /// @return how many
  long deleteBefore(TradingDay day);
}
