package com.oxuniverse.application.fakes;

import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.CancelPrediction;
import com.oxuniverse.application.port.in.ChangePrediction;
import com.oxuniverse.application.port.in.SettleTradingDay;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.application.port.in.SubmitPrediction.Accepted;
import com.oxuniverse.application.port.in.UnlockSlot;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.application.slots.AdView;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.slots.SlotAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The whole game over fakes, with the time and the market in a test's hand.
///
/// It begins on New Year's Day 2024, a holiday; the first day that is played is Tuesday 2024-01-02,
/// in New York's winter. Each symbol closed at 100 dollars the Friday before and is quoted at 100.
public record FakeGame(
    SettableClock clock, FakeCalendar calendar, FakeMarket market, FakeWorld world, UseCases play) {

  public static final Symbol AAPL = new Symbol("AAPL");
  public static final Symbol MSFT = new Symbol("MSFT");
  public static final Symbol NVDA = new Symbol("NVDA");
  public static final List<Symbol> SYMBOLS = List.of(AAPL, MSFT, NVDA);

  /// A day in winter: its official close is 06:00 in Korea.
  public static final String TUESDAY = "2024-01-02";

  public static final String WEDNESDAY = "2024-01-03";

  public static final Duration KEEP_ANSWERS = Duration.ofHours(24);

  public static FakeGame create() {
    return under(GameRules.DEFAULT);
  }

  public static FakeGame under(GameRules rules) {
    var clock = new SettableClock(SettableClock.korea("2024-01-01T12:00"));
    var calendar = new FakeCalendar().holiday("2024-01-01");
    var market = new FakeMarket().universe(SYMBOLS);
    for (Symbol symbol : SYMBOLS) {
      market.bar(symbol, LocalDate.parse("2023-12-29"), "100.00", "100.00");
      market.price(symbol, SettableClock.korea("2023-12-30T06:00"), "100.00");
    }
    return over(FakeWorld.create(), market, calendar, clock, rules);
  }

  private static FakeGame over(
      FakeWorld world,
      FakeMarket market,
      FakeCalendar calendar,
      SettableClock clock,
      GameRules rules) {
    var play = UseCases.over(FakePorts.of(world, market), calendar, rules, KEEP_ANSWERS, clock);
    return new FakeGame(clock, calendar, market, world, play);
  }

  /// The same game after a restart, perhaps with other rules: only what was stored remains.
  public FakeGame restartedUnder(GameRules rules) {
    return over(world, market, calendar, clock, rules);
  }

  public static TradingDay day(String date) {
    return TradingDay.parse(date);
  }

  // Time.

  public Instant now() {
    return clock.instant();
  }

  /// Goes to a moment in Korea, `2024-01-02T06:00`.
  public FakeGame at(String korean) {
    clock.set(SettableClock.korea(korean));
    return this;
  }

  public FakeGame after(Duration duration) {
    clock.advance(duration);
    return this;
  }

  // A day's course, each at its own time.

  public FakeGame prepared(String date) {
    var _ = at(date + "T05:30").play.prepareUniverse().prepare(day(date));
    return this;
  }

  public FakeGame opened(String date) {
    var _ = prepared(date).at(date + "T06:00").play.openTradingDay().open(day(date));
    return this;
  }

  public FakeGame closed(String date) {
    var _ = at(date + "T23:59").play.closeTradingDay().close(day(date));
    return this;
  }

  /// Goes to when the day may be settled.
  public FakeGame due(String date) {
    clock.set(session(date).settleDueAt());
    return this;
  }

  public FakeGame settled(String date) {
    var _ = due(date).settle(date);
    return this;
  }

  public SettleTradingDay.Result settle(String date) {
    return play.settleTradingDay().settle(day(date));
  }

  public TradingSession session(String date) {
    return world.sessions().find(day(date)).orElseThrow();
  }

  // The market.

  /// From now on the symbol is quoted at that price.
  public FakeGame quoted(Symbol symbol, String price) {
    market.price(symbol, now(), price);
    return this;
  }

  public FakeGame closes(String date, Symbol symbol, String close) {
    market.bar(symbol, LocalDate.parse(date), "", close);
    return this;
  }

  /// All symbols close at that price.
  public FakeGame closes(String date, String close) {
    SYMBOLS.forEach(symbol -> closes(date, symbol, close));
    return this;
  }

  // Players.

  public UserId player(String nickname) {
    return play.registerPlayer().register(new Nickname(nickname), Player.Role.USER).id();
  }

  public SubmitPrediction.Result submit(UserId user, String symbol, Choice choice) {
    return play.submitPrediction().submit(new SubmitPrediction.Command(user, symbol, choice));
  }

  /// A pick that must be taken.
  public Accepted pick(UserId user, Symbol symbol, Choice choice) {
    return switch (submit(user, symbol.ticker(), choice)) {
      case Accepted accepted -> accepted;
      case SubmitPrediction.Refused(var reason) ->
          throw new AssertionError("%s was refused: %s".formatted(symbol, reason));
    };
  }

  public ChangePrediction.Result change(UserId user, String symbol, Choice choice) {
    return play.changePrediction().change(new ChangePrediction.Command(user, symbol, choice));
  }

  public CancelPrediction.Result cancel(UserId user, String symbol) {
    return play.cancelPrediction().cancel(new CancelPrediction.Command(user, symbol));
  }

  /// A view of an ad that was not counted before.
  public UnlockSlot.Result watchAd(UserId user, String transactionId) {
    return play.unlockSlot()
        .unlock(new UnlockSlot.Command(user, new AdView("admob", transactionId)));
  }

  public SlotAccount slots(UserId user) {
    return play.viewSlots().of(user).slots();
  }

  public long balance(UserId user) {
    return play.viewPoints().balance(user).balance();
  }

  public StoredPick stored(PredictionId id) {
    return world.store().picks().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
