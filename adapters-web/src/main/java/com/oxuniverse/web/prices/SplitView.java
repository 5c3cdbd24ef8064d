package com.oxuniverse.web.prices;

import com.oxuniverse.domain.settlement.SplitBasis;
import com.oxuniverse.web.text.DecimalText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/// A split or stock dividend.
///
/// @param effectiveOn the session from which on prices are on the new basis
/// @param numerator new shares for `denominator` old ones
@Serdeable
record SplitView(
    @Schema(example = "2024-01-02") LocalDate effectiveOn,
    @Schema(example = "10") String numerator,
    @Schema(example = "1") String denominator) {

  static List<SplitView> of(List<SplitBasis> bases) {
    return bases.stream().map(basis -> of(basis)).toList();
  }

  private static SplitView of(SplitBasis basis) {
    var split = basis.split();
    return new SplitView(split.effectiveOn(), DecimalText.of(split.n()), DecimalText.of(split.d()));
  }
}
