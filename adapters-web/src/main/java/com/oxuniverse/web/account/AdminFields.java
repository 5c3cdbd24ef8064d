package com.oxuniverse.web.account;

import com.oxuniverse.web.json.JsonFields;
import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.text.EnumText;
import com.oxuniverse.web.text.ReasonText;
import java.util.regex.Pattern;

/// Reads what an admin wants of a user.
final class AdminFields {

  private static final String REASON = "reason";

  private static final Pattern DELTA = Pattern.compile("-?[1-9][0-9]{0,9}");
  private static final long MOST = 1_000_000_000;

  private AdminFields() {}

  static RoleRequest readRole(JsonFields fields) {
    var role = fields.required("role", text -> EnumText.read(text, AccountConverters.ROLES));
    var reason = fields.required(REASON, ReasonText::read);
    fields.finish();
    return new RoleRequest(role.orElseThrow(), reason.orElseThrow());
  }

  static SuspensionRequest readSuspension(JsonFields fields) {
    boolean suspended = fields.requiredFlag("suspended");
    var reason = fields.required(REASON, ReasonText::read);
    fields.finish();
    return new SuspensionRequest(suspended, reason.orElseThrow());
  }

  static AdjustmentRequest readAdjustment(JsonFields fields) {
    var delta = fields.number("delta", AdminFields::delta);
    var reason = fields.required(REASON, ReasonText::read);
    fields.finish();
    return new AdjustmentRequest(delta.orElseThrow(), reason.orElseThrow());
  }

  private static Long delta(String text) throws MalformedValue {
    if (DELTA.matcher(text).matches() && Math.abs(Long.parseLong(text)) <= MOST) {
      return Long.valueOf(text);
    }
    throw MalformedValue.expected("a whole number from -%1$d to %1$d, not 0".formatted(MOST));
  }
}
