package com.oxuniverse.application.port.out;

import com.oxuniverse.application.Ports;
import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.prediction.Snapshot;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.rules.RulesVersion;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.slots.SlotRules;
import com.oxuniverse.domain.universe.Universe;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A stage for contract tests: players, days that are open, picks. Everything goes through the
/// ports.
public final class Scene {

  public static final TradingDay TUESDAY = TradingDay.parse("2024-01-02");
  public static final TradingDay WEDNESDAY = TUESDAY.plusDays(1);

  public static final Symbol AAPL = new Symbol("AAPL");
  public static final Symbol MSFT = new Symbol("MSFT");
  public static final Symbol NVDA = new Symbol("NVDA");

  public static final GameRules RULES = GameRules.DEFAULT;
  public static final SlotRules SLOT_RULES = RULES.slots();

  private final Ports.Storage storage;

  public Scene(Ports.Storage storage) {
    this.storage = storage;
  }

  public void doing(Runnable work) {
    storage
        .unitOfWork()
        .execute(() -> {
          work.run();
          return true;
        });
  }

  /// A moment of Tuesday in Korea.
  public static Instant at(String time) {
    return at(TUESDAY, time);
  }

  public static Instant at(TradingDay day, String time) {
    return day.at(LocalTime.parse(time)).toInstant();
  }

  public static MarketSession market(TradingDay day) {
    return MarketSession.of(day.date(), LocalTime.of(9, 30), LocalTime.of(16, 0), false);
  }

  public static TradingSession scheduled(TradingDay day) {
    return TradingSession.scheduled(market(day), RULES.timetable());
  }

  public static TradingSession opened(TradingDay day) {
    return scheduled(day).on(Phase.Event.OPENED, at(day, "06:00")).orElseThrow();
  }

  /// The day with its picks taken and its settlement begun.
  public static TradingSession settling(TradingDay day) {
    return opened(day)
        .on(Phase.Event.CUT_OFF, at(day, "23:59"))
        .flatMap(it -> it.on(Phase.Event.SETTLEMENT_STARTED, it.settleDueAt()))
        .orElseThrow();
  }

  public static TradingSession settled(TradingDay day) {
    var settling = settling(day);
    return settling
        .on(Phase.Event.SETTLEMENT_FINISHED, settling.settleDueAt().plusSeconds(8))
        .orElseThrow();
  }

  public RulesVersion rules() {
    return storage.unitOfWork().execute(() -> storage.rules().register(RULES));
  }

  public UserId player(String nickname) {
    return storage
        .unitOfWork()
        .execute(() -> storage.players().add(new Nickname(nickname), Player.Role.USER))
        .id();
  }

  /// Players `first`, `first + 1` … with their sign-up bonus.
  public List<UserId> players(int count) {
    return Stream.iterate(1, i -> i + 1).limit(count).map(i -> rich("player" + i)).toList();
  }

  /// A player with the sign-up bonus.
  public UserId rich(String nickname) {
    var user = player(nickname);
    doing(() -> storage.ledger().book(Posting.signupBonus(user, PointRules.DEFAULT, at("05:00"))));
    return user;
  }

  public void open(TradingDay day, Symbol... symbols) {
    storage.sessions().add(opened(day));
    universe(day, symbols);
  }

  public void universe(TradingDay day, Symbol... symbols) {
    doing(() -> {
      var _ = storage.universes().lock(day);
      storage.universes().replace(new Universe(day, List.of(symbols)));
    });
  }

  public void settle(TradingDay day) {
    storage.sessions().update(settling(day));
  }

  public static Optional<Snapshot> snapshot(TradingDay day, String price) {
    return Optional.of(new Snapshot(new BigDecimal(price), at(day, "09:00"), "test"));
  }

  public StoredPick pick(UserId user, Symbol symbol, Choice choice, String price) {
    return pick(user, TUESDAY, symbol, choice, snapshot(TUESDAY, price));
  }

  /// A pick for which slots are unlocked and refilled as needed.
  public StoredPick pick(
      UserId user, TradingDay day, Symbol symbol, Choice choice, Optional<Snapshot> snapshot) {
    return pick(user, day, symbol, choice, snapshot, rules().number());
  }

  public StoredPick pick(
      UserId user,
      TradingDay day,
      Symbol symbol,
      Choice choice,
      Optional<Snapshot> snapshot,
      int rulesVersion) {
    return storage
        .unitOfWork()
        .execute(() -> {
          var now = at(day, "10:00");
          var locksAt = at(day, "23:59");
          var pick = Pick.made(user, day, symbol, choice, now, locksAt, snapshot, rulesVersion);
          return place(pick);
        });
  }

  /// Places a pick, with a refill for the slot it takes.
  public StoredPick place(Pick pick) {
    var read = storage.desk().read(pick.user(), pick.day(), pick.symbol(), SLOT_RULES).slots();
    var slots = Slots.with(read, read.refills() + 1, read.taken() + 1, read.returned());
    var id = storage.desk().place(pick, read, slots);
    return storage.history().find(pick.user(), id).orElseThrow();
  }

  /// Cancels a live pick and gives its slot back.
  public StoredPick cancel(StoredPick stored) {
    var pick = stored.pick();
    doing(() -> {
      var read = storage.desk().read(pick.user(), pick.day(), pick.symbol(), SLOT_RULES);
      storage
          .desk()
          .cancel(
              stored,
              pick.cancelled(pick.submittedAt().plusSeconds(60)),
              read.slots(),
              read.slots().giveBack());
    });
    return storage.history().find(pick.user(), stored.id()).orElseThrow();
  }
}
