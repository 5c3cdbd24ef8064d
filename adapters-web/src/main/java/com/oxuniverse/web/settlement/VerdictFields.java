package com.oxuniverse.web.settlement;

import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.web.json.JsonFields;
import com.oxuniverse.web.text.DayText;
import com.oxuniverse.web.text.DecimalText;
import com.oxuniverse.web.text.EnumText;
import com.oxuniverse.web.text.ReasonText;
import com.oxuniverse.web.text.SymbolText;
import java.util.List;
import java.util.stream.Stream;

/// Reads what an admin says of a close.
final class VerdictFields {

  private static final List<VoidReason> REASONS =
      Stream.of(VoidReason.values()).filter(VoidReason::refusesClose).toList();

  private VerdictFields() {}

  static CorrectionRequest readCorrection(JsonFields fields) {
    boolean preview = fields.flag("preview");
    var verdict = readVerdict(fields);
    return new CorrectionRequest(
        verdict.tradingDay(),
        verdict.symbol(),
        verdict.close(),
        verdict.voidReason(),
        verdict.reason(),
        preview);
  }

  static VerdictRequest readVerdict(JsonFields fields) {
    var day = fields.required("tradingDay", DayText::read);
    var symbol = fields.required("symbol", SymbolText::read);
    boolean oneVerdict = fields.has("close") ^ fields.has("voidReason");
    var close = fields.optional("close", DecimalText::price);
    var voidReason = fields.optional("voidReason", text -> EnumText.read(text, REASONS));
    var reason = fields.required("reason", ReasonText::read);
    if (!oneVerdict) {
      fields.wrong("close", "or voidReason must be given, and not both");
    }
    fields.finish();
    return new VerdictRequest(
        day.orElseThrow(), symbol.orElseThrow(), close, voidReason, reason.orElseThrow());
  }
}
