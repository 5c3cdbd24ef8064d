package com.oxuniverse.application.settlement;

import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;

/// What an admin says about a close.
public sealed interface ManualVerdict {

  /// The close was this, in US dollars, whatever the bars say.
  record Close(BigDecimal price) implements ManualVerdict {
    public Close {
      if (price.signum() <= 0) {
        throw new IllegalArgumentException("a close is positive, was " + price);
      }
    }
  }

  /// The symbol's day is void.
  record Voided(VoidReason reason) implements ManualVerdict {
    public Voided {
      if (!reason.refusesClose()) {
        throw new IllegalArgumentException(reason + " is a pick's reason, not a close's");
      }
    }
  }
}
