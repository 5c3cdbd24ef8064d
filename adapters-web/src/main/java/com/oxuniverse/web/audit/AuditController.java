package com.oxuniverse.web.audit;

import com.oxuniverse.application.audit.NumberedAct;
import com.oxuniverse.application.port.in.ViewAudit;
import com.oxuniverse.web.paging.Cursor;
import com.oxuniverse.web.paging.Limit;
import com.oxuniverse.web.paging.Page;
import com.oxuniverse.web.security.ForAdmins;
import com.oxuniverse.web.text.NumberText;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/admin/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForAdmins
@Tag(name = "Operations")
final class AuditController {

  private static final String LIST = "acts";

  private final ViewAudit audit;

  AuditController(ViewAudit audit) {
    this.audit = audit;
  }

  /// What admins did.
  ///
  /// Newest first: who, what, before and after, and why. Nobody can change or delete any of it.
  ///
  /// @param limit how many at most
  /// @param cursor the `nextCursor` of the page before
  /// @return a page of acts
  @Get
  Page<ActView> page(
      @QueryValue(defaultValue = Limit.DEFAULT) Limit limit, @QueryValue @Nullable Cursor cursor) {
    var before = Cursor.key(cursor, LIST, NumberText::read);
    return Page.of(audit.page(before, limit.items()), LIST, NumberedAct::id, ActView::of);
  }
}
