package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.persistence.replay.ReplayAction;
import com.oxuniverse.persistence.replay.ReplayCount;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What players tried in the whole replay, and what became of it.
///
/// @param counts of every action and result
record ReplaySummary(List<ReplayCount> counts, int days, int players) {

  void print(ReplayProgress progress, PrintWriter out) {
    out.printf("%,d days, %,d players%n", days, players);
    byAction().forEach((action, results) -> out.printf("  %-9s  %s%n", action, line(results)));
    if (progress.picks() > 0) {
      out.printf(
          "%,d picks in %.1f s: %,.0f a second, everything included%n",
          progress.picks(), progress.elapsed().toMillis() / 1e3, progress.picksPerSecond());
    } else {
      out.println("nothing was left to play; --fresh starts anew");
    }
    out.flush();
  }

  private Map<ReplayAction.Kind, List<ReplayCount>> byAction() {
    return counts.stream()
        .collect(Collectors.groupingBy(ReplayCount::kind, TreeMap::new, Collectors.toList()));
  }

  private static String line(List<ReplayCount> results) {
    return results.stream()
        .map(count -> "%s %,d".formatted(count.result(), count.count()))
        .collect(Collectors.joining("  "));
  }
}
