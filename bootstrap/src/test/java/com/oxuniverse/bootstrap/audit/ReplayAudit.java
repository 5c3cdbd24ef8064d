package com.oxuniverse.bootstrap.audit;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Recomputes from the price files alone everything a replay exported, and tells every difference.
public final class ReplayAudit {
  private final Path export;
  private final Market market;
  private final Map<LocalDate, Session> sessions = new TreeMap<>();
  private final Findings findings = new Findings();

  private ReplayAudit(Path prices, Path export, LocalDate from, LocalDate to) {
    this.export = export;
    List<Session> known = NyseCalendar.sessionsUntil(from, to);
    this.market = new Market(PriceFolder.read(prices), known);
    known.stream()
        .filter(session -> !session.day().isBefore(from))
        .forEach(session -> sessions.put(session.day(), session));
  }

  /// The differences between an export and what it must be: none, or the first fifty and a last
  /// line that counts them all. A price folder that cannot be read is an exception.
  public static List<String> differences(Path prices, Path export, LocalDate from, LocalDate to) {
    return new ReplayAudit(prices, export, from, to).differences();
  }

  private List<String> differences() {
    ActionReplay replay = new ActionReplay(sessions, market.symbols(), findings);
    replay.play(actions());
    List<List<String>> picks =
        new PickAudit(market, findings)
            .check(replay.days(), ExportFile.PICKS.read(export, findings));
    checkSettlements(ExportFile.SETTLEMENTS.read(export, findings));
    new LedgerAudit(sessions, findings)
        .check(picks, replay.players(), ExportFile.LEDGER.read(export, findings));
    checkDays(picks, ExportFile.DAYS.read(export, findings));
    return findings.messages();
  }

  private List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    for (List<String> row : ExportFile.ACTIONS.read(export, findings)) {
      try {
        actions.add(Action.of(row));
      } catch (IllegalArgumentException | DateTimeException e) {
        findings.add("actions.csv: " + row + ": " + e.getMessage());
      }
    }
    return actions;
  }

  /// One row for every symbol of the folder and every session, whether anybody picked it or not.
  private void checkSettlements(List<List<String>> exported) {
    Map<List<String>, String> outcomes = new HashMap<>();
    exported.forEach(row -> outcomes.put(row.subList(0, 2), row.get(3)));
    List<List<String>> expected = new ArrayList<>();
    for (Session session : sessions.values()) {
      for (String symbol : market.symbols()) {
        Market.Verdict verdict = market.verdict(symbol, session);
        String told = outcomes.getOrDefault(List.of(session.day().toString(), symbol), "");
        expected.add(
            List.of(
                session.day().toString(),
                symbol,
                "1",
                verdict.outcomes().contains(told) ? told : verdict.outcomes().iterator().next(),
                ExportFile.textOrEmpty(verdict.close()),
                ExportFile.textOrEmpty(verdict.previous()),
                verdict.reason()));
      }
    }
    new RowComparison(ExportFile.SETTLEMENTS, findings).compare(expected, exported);
  }

  private void checkDays(List<List<String>> picks, List<List<String>> exported) {
    Map<String, Integer> counts = new TreeMap<>();
    picks.forEach(pick -> counts.merge(pick.get(0) + pick.get(5), 1, Integer::sum));
    List<List<String>> expected = new ArrayList<>();
    for (Session session : sessions.values()) {
      String day = session.day().toString();
      int correct = counts.getOrDefault(day + "CORRECT", 0);
      int incorrect = counts.getOrDefault(day + "INCORRECT", 0);
      int voided = counts.getOrDefault(day + "VOID", 0);
      expected.add(
          List.of(
              day,
              ExportFile.text(session.opened()),
              ExportFile.text(session.cutoff()),
              ExportFile.text(session.settleDue()),
              ExportFile.text(session.settleDue()),
              Integer.toString(correct + incorrect + voided),
              Integer.toString(correct),
              Integer.toString(incorrect),
              Integer.toString(voided),
              Integer.toString(counts.getOrDefault(day + "CANCELLED", 0)),
              Integer.toString(correct * LedgerAudit.WIN)));
    }
    new RowComparison(ExportFile.DAYS, findings).compare(expected, exported);
  }
}
