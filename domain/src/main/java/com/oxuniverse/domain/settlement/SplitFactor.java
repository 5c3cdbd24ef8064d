package com.oxuniverse.domain.settlement;

import com.oxuniverse.domain.market.Split;
import java.math.BigDecimal;

/// What splits together make of shares: `n` new ones for `d` old ones, 1 for 1 without a split. An
/// old price P is P·d/n on the new basis.
public record SplitFactor(BigDecimal n, BigDecimal d) {

  public static final SplitFactor NONE = new SplitFactor(BigDecimal.ONE, BigDecimal.ONE);

  SplitFactor and(Split split) {
    return new SplitFactor(n.multiply(split.n()), d.multiply(split.d()));
  }
}
