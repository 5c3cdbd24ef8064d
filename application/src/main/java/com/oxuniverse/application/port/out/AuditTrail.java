package com.oxuniverse.application.port.out;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.audit.NumberedAct;
import com.oxuniverse.application.paging.Slice;
import java.util.Optional;

/// What admins did, append-only.
public interface AuditTrail {

  /// Call inside the [UnitOfWork] of the act.
  void record(AdminAct act);

  /// Newest first.
  ///
  /// @param before only acts with a smaller number
  Slice<NumberedAct> page(Optional<Long> before, int limit);
}
