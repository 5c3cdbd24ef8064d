package com.oxuniverse.bootstrap.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks that the exported picks are what the accepted actions and the prices make of them.
final class PickAudit {
  private final Market market;
  private final Findings findings;

  PickAudit(Market market, Findings findings) {
    this.market = market;
    this.findings = findings;
  }

  /// Answers the picks as they must be, for what is counted and paid.
  List<List<String>> check(
      Map<ActionReplay.PlayerKey, List<PlayerDay>> days, List<List<String>> exported) {
    Map<List<String>, List<List<String>>> byPlayer = new HashMap<>();
    exported.forEach(
        row -> byPlayer.computeIfAbsent(row.subList(0, 2), _ -> new ArrayList<>()).add(row));
    List<List<String>> expected = new ArrayList<>();
    days.forEach((player, possible) -> {
      List<String> key = List.of(player.session().day().toString(), Long.toString(player.user()));
      expected.addAll(bestOf(player, possible, byPlayer.getOrDefault(key, List.of())));
    });
    new RowComparison(ExportFile.PICKS, findings).compare(expected, exported);
    return expected;
  }

  /// If ties in time left several possible days, the export may show any of them.
  private List<List<String>> bestOf(
      ActionReplay.PlayerKey player, List<PlayerDay> possible, List<List<String>> exported) {
    List<List<List<String>>> candidates = possible.stream().map(day -> rows(player, day)).toList();
    return candidates.stream()
        .filter(rows -> new HashSet<>(rows).equals(new HashSet<>(exported)))
        .findFirst()
        .orElse(candidates.getFirst());
  }

  private List<List<String>> rows(ActionReplay.PlayerKey player, PlayerDay day) {
    return Stream.concat(day.live().values().stream(), day.cancelled().stream())
        .map(pick -> row(player, pick))
        .toList();
  }

  private List<String> row(ActionReplay.PlayerKey player, PlayerDay.Pick pick) {
    Session session = player.session();
    Instant taken = pick.changed().orElse(pick.submitted());
    Optional<Market.Quote> snapshot = market.quote(pick.symbol(), session, taken);
    Market.Fate fate =
        pick.cancelled().isPresent()
            ? new Market.Fate("CANCELLED", "", 0)
            : market.fate(pick.symbol(), session, pick.choice(), snapshot);
    return List.of(
        session.day().toString(),
        Long.toString(player.user()),
        pick.symbol(),
        ExportFile.text(pick.submitted()),
        pick.choice(),
        fate.status(),
        pick.changed().map(ExportFile::text).orElse(""),
        pick.cancelled().map(ExportFile::text).orElse(""),
        snapshot.map(q -> ExportFile.text(q.price())).orElse(""),
        snapshot.map(q -> ExportFile.text(q.at())).orElse(""),
        fate.reason(),
        Integer.toString(fate.points()));
  }
}
