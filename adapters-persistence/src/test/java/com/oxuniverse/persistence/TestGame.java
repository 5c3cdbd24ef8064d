package com.oxuniverse.persistence;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.fakes.FakeCalendar;
import com.oxuniverse.application.fakes.FakeMarket;
import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.application.port.out.EndOfDayBars;
import com.oxuniverse.application.port.out.PickDesk;
import com.oxuniverse.application.port.out.Scene;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.persistence.database.TestWorld;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// The whole game on PostgreSQL, on one day, with the time and the market in a test's hand. Each
/// symbol closed at 100 dollars the Friday before and is quoted at 100.
public record TestGame(TestWorld world, SettableClock clock, FakeMarket market, UseCases play) {

  public static final List<Symbol> SYMBOLS = List.of(Scene.AAPL, Scene.MSFT, Scene.NVDA);

  /// A game whose day is open.
  public static TestGame opened(TestWorld world) {
    var clock = new SettableClock(Scene.at("05:30"));
    var market = new FakeMarket().universe(SYMBOLS);
    for (Symbol symbol : SYMBOLS) {
      market.bar(symbol, LocalDate.parse("2023-12-29"), "100", "100");
      market.price(symbol, Scene.at("05:00"), "100");
    }
    var game = new TestGame(world, clock, market, play(world.storage(), clock, market, market));
    var _ = game.play.prepareUniverse().prepare(Scene.TUESDAY);
    clock.set(Scene.at("06:00"));
    var _ = game.play.openTradingDay().open(Scene.TUESDAY);
    return game;
  }

  /// The same game as another instance of it plays it, one that asks `bars` for the closes.
  public UseCases playedBy(TestWorld instance, EndOfDayBars bars) {
    return play(instance.storage(), clock, market, bars);
  }

  /// The same game with another desk.
  public UseCases playedAt(PickDesk desk) {
    var it = world.storage();
    var storage =
        new Ports.Storage(
            it.unitOfWork(),
            it.sessions(),
            it.universes(),
            desk,
            it.history(),
            it.slots(),
            it.book(),
            it.eodPrices(),
            it.ledger(),
            it.players(),
            it.rules(),
            it.answers(),
            it.audit(),
            it.errors(),
            it.snapshotGaps(),
            it.outbox(),
            it.batchRuns());
    return play(storage, clock, market, market);
  }

  private static UseCases play(
      Ports.Storage storage, SettableClock clock, FakeMarket market, EndOfDayBars bars) {
    return UseCases.over(
        new Ports(new Ports.Market(market, bars, market), storage),
        new FakeCalendar().holiday("2024-01-01"),
        GameRules.DEFAULT,
        Duration.ofHours(24),
        clock);
  }

  public UserId player(String nickname) {
    return play.registerPlayer().register(new Nickname(nickname), Player.Role.USER).id();
  }

  public SubmitPrediction.Result submit(UserId user, Symbol symbol, Choice choice) {
    return play.submitPrediction()
        .submit(new SubmitPrediction.Command(user, symbol.ticker(), choice));
  }

  /// Ends the day's picks, lets every symbol close at that price and goes to when it may be
  /// settled.
  public TestGame due(String close) {
    clock.set(Scene.at("23:59"));
    var _ = play.closeTradingDay().close(Scene.TUESDAY);
    SYMBOLS.forEach(symbol -> market.bar(symbol, Scene.TUESDAY.date(), "", close));
    clock.set(Scene.scheduled(Scene.TUESDAY).settleDueAt());
    return this;
  }

  public SettleTradingDay.Result settle() {
    return play.settleTradingDay().settle(Scene.TUESDAY);
  }
}
