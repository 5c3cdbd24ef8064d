package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.ValidateSettlement.Check;
import com.oxuniverse.application.port.in.ValidateSettlement.State;
import com.oxuniverse.application.settlement.EodPrice;
import com.oxuniverse.web.settlement.SettlementView;
import com.oxuniverse.web.text.DecimalText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/// What a symbol's settlement would decide by, or decided by.
///
/// @param state READY if there is a final close; REFUSED if the final one must not decide;
///   PROVISIONAL while vendors may change theirs; UNCOLLECTED if none has said anything
/// @param why the same in words
/// @param used the answer that decides; null if there is none
/// @param others what other vendors said
/// @param settled the settlement as it stands; null while there is none
/// @param correction what may have to be corrected; null if the settlement is as vendors have it
@Serdeable
record CloseCheckView(
    @Schema(example = "AAPL") String symbol,
    State state,
    @Schema(example = "yahoo has a final close of 185.64.") String why,
    Optional<EodPriceView> used,
    List<EodPriceView> others,
    Optional<SettlementView> settled,
    Optional<ProposedCorrectionView> correction) {

  static CloseCheckView of(Check check) {
    return new CloseCheckView(
        check.symbol().ticker(),
        check.state(),
        why(check),
        check.used().map(EodPriceView::of),
        check.others().stream().map(EodPriceView::of).toList(),
        check.settled().map(SettlementView::of),
        check.correction().map(ProposedCorrectionView::of));
  }

  private static String why(Check check) {
    var vendor = check.used().map(EodPrice::vendor).orElse("no vendor");
    return switch (check.state()) {
      case READY -> "%s has a final close of %s.".formatted(vendor, closeOf(check.used()));
      case REFUSED ->
          "What %s says is final and must not decide: %s. Picks would be void."
              .formatted(vendor, objectionTo(check.used()));
      case PROVISIONAL ->
          "What %s says may still change; settlement waits for it.".formatted(vendor);
      case UNCOLLECTED ->
          "No vendor has said anything yet; POST /api/v1/admin/prices/collect-eod asks them.";
      case SETTLED ->
          check.correction().isPresent()
              ? "Settled otherwise than %s says now; an admin may correct it.".formatted(vendor)
              : "Settled.";
    };
  }

  private static String closeOf(Optional<EodPrice> price) {
    return price.flatMap(EodPrice::close).map(DecimalText::of).orElse("nothing");
  }

  private static String objectionTo(Optional<EodPrice> price) {
    return price.flatMap(EodPrice::objection).map(Enum::name).orElse("no reason is known");
  }
}
