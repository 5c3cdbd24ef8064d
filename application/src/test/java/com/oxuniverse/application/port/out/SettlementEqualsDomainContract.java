package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.LedgerAudit;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.settlement.SymbolSettlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A book may settle by whatever means it likes, as long as it comes to what the domain says: every
/// pick, every entry and its hash, every account, every preview, on random days.
public abstract class SettlementEqualsDomainContract extends StorageContract {

  private static final List<Symbol> SYMBOLS = List.of(AAPL, MSFT, NVDA);

  /// How many random days to try.
  protected abstract int days();

  @Test
  void random_days_are_settled_and_corrected_as_the_domain_says() {
    for (int seed = 1; seed <= days(); seed++) {
      try {
        emptyTheWorld();
        settleAndCorrect(new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("the day of seed %d".formatted(seed), e);
      }
    }
  }

  private void settleAndCorrect(Random random) {
    scene.open(TUESDAY, SYMBOLS.toArray(Symbol[]::new));
    var domain = new SettlementByDomain(Scene.RULES.points().predictionWin());
    var players = scene.players(3 + random.nextInt(8));
    for (UserId user : players) {
      domain.begin(
          user,
          storage.ledger().page(user, Optional.empty(), 10).items(),
          storage.ledger().account(user));
    }
    for (Symbol symbol : SYMBOLS) {
      var market = new RandomMarket(random);
      players.forEach(user -> maybePick(random, market, user, symbol, domain));
      for (int revision = 1; revision <= 1 + random.nextInt(4); revision++) {
        book(Settlements.of(TUESDAY, symbol, revision, market.judged()), domain);
      }
    }
    compare(domain);
  }

  private void maybePick(
      Random random, RandomMarket market, UserId user, Symbol symbol, SettlementByDomain domain) {
    int fate = random.nextInt(10);
    if (fate == 0) {
      return;
    }
    var choice = random.nextBoolean() ? Choice.UP : Choice.DOWN;
    var pick = scene.pick(user, TUESDAY, symbol, choice, market.snapshot());
    domain.begin(fate == 1 ? scene.cancel(pick) : pick);
  }

  private void book(SymbolSettlement settlement, SettlementByDomain domain) {
    var preview = storage.book().preview(settlement);
    boolean isBooked = storage.unitOfWork().execute(() -> storage.book().book(settlement));
    assertThat(isBooked).isTrue();
    assertThat(preview.settlement()).isEqualTo(settlement);
    assertThat(preview.effects()).as("%s", settlement).isEqualTo(domain.book(settlement));
  }

  private void compare(SettlementByDomain domain) {
    for (var id : domain.pickIds()) {
      var expected = domain.pick(id);
      var stored = storage.history().find(expected.pick().user(), id).orElseThrow();
      assertThat(stored.standing()).as("%s", expected).isEqualTo(expected.standing());
    }
    for (UserId user : domain.users()) {
      var entries = new ArrayList<>(storage.ledger().page(user, Optional.empty(), 100).items());
      assertThat(entries.reversed()).isEqualTo(domain.ledger(user));
      assertThat(LedgerAudit.firstBroken(entries.reversed())).isEmpty();
      assertThat(storage.ledger().account(user)).isEqualTo(domain.account(user));
    }
  }
}
