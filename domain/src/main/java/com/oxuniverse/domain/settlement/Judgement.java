package com.oxuniverse.domain.settlement;

import java.util.List;

/// What can be said of a symbol's close at a moment.
public sealed interface Judgement {

  /// The vendor may still answer otherwise: ask again later.
  record Awaiting() implements Judgement {}

  /// The verdict, and the splits that snapshots must be compared across.
  record Judged(CloseVerdict verdict, List<SplitBasis> splits) implements Judgement {
    public Judged {
      splits = List.copyOf(splits);
    }
  }
}
