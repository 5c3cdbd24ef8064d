package com.oxuniverse.application.port.out;

import com.oxuniverse.application.audit.AdminAct;

/// What admins did, append-only. Call inside the [UnitOfWork] of the act.
public interface AuditTrail {

  void record(AdminAct act);
}
