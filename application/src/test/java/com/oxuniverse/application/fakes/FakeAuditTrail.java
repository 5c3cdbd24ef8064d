package com.oxuniverse.application.fakes;

import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.port.out.AuditTrail;

public record FakeAuditTrail(FakeStore store) implements AuditTrail {

  @Override
  public void record(AdminAct act) {
    store.journal.requireOpen();
    store.acts.put(store.acts.size() + 1, act);
  }
}
