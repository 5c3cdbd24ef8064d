package com.oxuniverse.domain.settlement;

import java.util.List;

/// What can be said of a symbol's close at a moment.
public sealed interface Judgement {

  /// The vendor may still answer otherwise: ask again later.
  ///
  /// @param ifGivenUp what it comes to if nothing final ever comes; what is known by then of the
  ///   days before and of splits holds all the same
  record Awaiting(Judged ifGivenUp) implements Judgement {

    /// No vendor has said anything.
    public static Awaiting unanswered() {
      return new Awaiting(CloseJudge.missing());
    }
  }

  /// The verdict, and the splits that snapshots must be compared across.
  record Judged(CloseVerdict verdict, List<SplitBasis> splits) implements Judgement {
    public Judged {
      splits = List.copyOf(splits);
    }
  }
}
