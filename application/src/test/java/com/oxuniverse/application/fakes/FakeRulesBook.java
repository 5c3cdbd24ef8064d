package com.oxuniverse.application.fakes;

import com.oxuniverse.application.port.out.RulesBook;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.rules.RulesVersion;
import com.oxuniverse.domain.settlement.SettlementRules;

public record FakeRulesBook(FakeStore store) implements RulesBook {

  @Override
  public RulesVersion register(GameRules rules) {
    store.journal.requireOpen();
    return store.rules.all().stream()
        .filter(it -> plain(it.rules()).equals(plain(rules)))
        .findFirst()
        .orElseGet(() -> add(rules));
  }

  @Override
  public long winPoints(int version) {
    return store
        .rules
        .find(version)
        .map(it -> it.rules().points().predictionWin())
        .orElseThrow(() -> new IllegalArgumentException("nobody registered rules " + version));
  }

  private RulesVersion add(GameRules rules) {
    var version = new RulesVersion(store.rules.size() + 1, rules);
    store.rules.put(version.number(), version);
    return version;
  }

  /// The rules with 0.3 for 0.30.
  private static GameRules plain(GameRules rules) {
    var settlement = rules.settlement();
    return new GameRules(
        rules.timetable(),
        rules.slots(),
        new SettlementRules(
            settlement.abnormalMove().stripTrailingZeros(),
            settlement.confirmWithin().stripTrailingZeros(),
            settlement.previousCloseSessions(),
            settlement.giveUpAfter()),
        rules.points());
  }
}
