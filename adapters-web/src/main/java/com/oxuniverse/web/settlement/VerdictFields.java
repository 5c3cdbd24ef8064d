package com.oxuniverse.web.settlement;

import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.web.json.JsonFields;
import com.oxuniverse.web.problem.MalformedValue;
import com.oxuniverse.web.text.DayText;
import com.oxuniverse.web.text.DecimalText;
import com.oxuniverse.web.text.EnumText;
import com.oxuniverse.web.text.SymbolText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what an admin says of a close.
final class VerdictFields {

  /// No controls and no halves of characters: no database can keep those as text.
  private static final Pattern REASON =
      Pattern.compile("(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,500}", Pattern.UNICODE_CHARACTER_CLASS);

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
    var reason = fields.required("reason", VerdictFields::reason);
    if (!oneVerdict) {
      fields.wrong("close", "or voidReason must be given, and not both");
    }
    fields.finish();
    return new VerdictRequest(
        day.orElseThrow(), symbol.orElseThrow(), close, voidReason, reason.orElseThrow());
  }

  private static String reason(String text) throws MalformedValue {
    if (!REASON.matcher(text).matches()) {
      throw MalformedValue.expected(
          "1 to 500 characters, not all blank, without line breaks and other controls");
    }
    return text;
  }
}
