package com.oxuniverse.web.prices;

import com.oxuniverse.application.port.in.CollectCloses.SymbolClose;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.Outcome;
import com.oxuniverse.domain.settlement.VoidReason;
import com.oxuniverse.web.text.DecimalText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/// What the collected answers make of a symbol's close.
///
/// @param state REFUSED if it is final and must not decide, AWAITED while nothing final is known
/// @param close US dollars, as a decimal string; also a refused one; null if there is none yet
/// @param previousClose US dollars, as a decimal string, adjusted for splits
/// @param outcome against the previous close; null where none is known, or the close is awaited
/// @param voidReason why the close is refused; null if it is not
/// @param splits those that snapshots are compared across, oldest first
/// @param correction what may have to be corrected; null unless the symbol is settled otherwise
@Serdeable
record CollectedCloseView(
    @Schema(example = "AAPL") String symbol,
    CloseState state,
    @Schema(example = "185.64") Optional<String> close,
    @Schema(example = "192.53") Optional<String> previousClose,
    Optional<Outcome> outcome,
    Optional<VoidReason> voidReason,
    List<SplitView> splits,
    Optional<ProposedCorrectionView> correction) {

  static CollectedCloseView of(SymbolClose close) {
    return switch (close.judgement()) {
      case Judgement.Awaiting(Judgement.Judged known) -> awaited(close, known);
      case Judgement.Judged judged -> judged(close, judged);
    };
  }

  private static CollectedCloseView awaited(SymbolClose close, Judgement.Judged known) {
    return new CollectedCloseView(
        close.symbol().ticker(),
        CloseState.AWAITED,
        Optional.empty(),
        known.verdict().previousClose().map(DecimalText::of),
        Optional.empty(),
        Optional.empty(),
        SplitView.of(known.splits()),
        close.correction().map(ProposedCorrectionView::of));
  }

  private static CollectedCloseView judged(SymbolClose close, Judgement.Judged judged) {
    var verdict = judged.verdict();
    return new CollectedCloseView(
        close.symbol().ticker(),
        stateOf(verdict),
        verdict.published().map(DecimalText::of),
        verdict.previousClose().map(DecimalText::of),
        verdict.outcome(),
        refusalOf(verdict),
        SplitView.of(judged.splits()),
        close.correction().map(ProposedCorrectionView::of));
  }

  private static CloseState stateOf(CloseVerdict verdict) {
    return switch (verdict) {
      case CloseVerdict.Accepted _ -> CloseState.ACCEPTED;
      case CloseVerdict.Refused _ -> CloseState.REFUSED;
    };
  }

  private static Optional<VoidReason> refusalOf(CloseVerdict verdict) {
    return switch (verdict) {
      case CloseVerdict.Accepted _ -> Optional.empty();
      case CloseVerdict.Refused refused -> Optional.of(refused.reason());
    };
  }
}
