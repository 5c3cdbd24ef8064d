package com.oxuniverse.application.port.in;

import com.oxuniverse.application.audit.NumberedAct;
import com.oxuniverse.application.paging.Slice;
import java.util.Optional;

/// What admins did, newest first.
@FunctionalInterface
public interface ViewAudit {

  /// @param before only acts with a smaller number
  Slice<NumberedAct> page(Optional<Long> before, int limit);
}
