package com.oxuniverse.persistence.audit;

import com.oxuniverse.application.audit.AdminAct;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an admin did, as its table has it.
@MappedEntity("admin_audit")
record ActRow(
    @Id @GeneratedValue @Nullable Long id,
    String who,
    String action,
    String target,
    String before,
    String after,
    String reason,
    Instant at) {

  static ActRow of(AdminAct act) {
    return new ActRow(
        null,
        act.who(),
        act.action(),
        act.target(),
        act.before(),
        act.after(),
        act.reason(),
        act.at());
  }
}
