package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What one player tries on one day: a pure function of seed, day and player, so that a replay can
/// be resumed anywhere and two replays of one seed are the same. The habits below are invented;
/// they are chosen so that every rule of picks and slots is met every day.
final class PlayerScript {

  private static final String NOT_LISTED = "NOT-LISTED";
  private static final String MALFORMED = "aapl";
  private static final int AD_MARATHON = 9;

  private final SplittableRandom random;
  private final UserId user;
  private final List<Symbol> symbols;
  private final Instant opensAt;
  private final Instant closesAt;
  private final Instant universeAt;
  private final List<Attempt> attempts = new ArrayList<>();

  private PlayerScript(
      SplittableRandom random,
      UserId user,
      List<Symbol> symbols,
      TradingDay day,
      Timetable timetable) {
    this.random = random;
    this.user = user;
    this.symbols = symbols;
    this.opensAt = timetable.windowOf(day).opensAt();
    this.closesAt = timetable.windowOf(day).closesAt();
    this.universeAt = timetable.universeDue(day);
  }

  static List<Attempt> of(
      long seed, TradingDay day, UserId user, List<Symbol> symbols, Timetable timetable) {
    long mixed =
        seed
            ^ day.date().toEpochDay() * 0x9E37_79B9_7F4A_7C15L
            ^ user.number() * 0xC2B2_AE3D_27D4_EB4FL;
    var script = new PlayerScript(new SplittableRandom(mixed), user, symbols, day, timetable);
    script.write();
    return script.attempts;
  }

  private void write() {
    if (percent(10)) {
      return;
    }
    int visits = 1 + random.nextInt(3);
    for (int visit = 0; visit < visits; visit++) {
      visit(opensAt.plus(upTo(Duration.between(opensAt, closesAt))));
    }
    if (percent(3)) {
      watchManyAds(opensAt.plus(upTo(Duration.between(opensAt, closesAt))));
    }
    if (percent(3)) {
      pick(closesAt.plus(upTo(Duration.ofHours(5))), anySymbol());
    }
    if (percent(2)) {
      pick(universeAt.plus(upTo(Duration.between(universeAt, opensAt))), anySymbol());
    }
    if (percent(2)) {
      // The first moment that is too late.
      attempts.add(new Attempt.Pick(closesAt, user, anySymbol(), anyChoice()));
    }
  }

  private void visit(Instant start) {
    var at = start;
    int picks = 1 + random.nextInt(5);
    for (int i = 0; i < picks; i++) {
      if (percent(12)) {
        attempts.add(new Attempt.AdUnlock(at, user));
        at = at.plus(between(Duration.ofSeconds(1), Duration.ofSeconds(5)));
      }
      playWith(anySymbol(), at);
      at = at.plus(between(Duration.ofSeconds(3), Duration.ofSeconds(45)));
      if (percent(25)) {
        at = at.plus(between(Duration.ofMinutes(5), Duration.ofMinutes(8)));
      }
    }
    blunder(at);
  }

  /// A pick and what may follow it.
  private void playWith(String symbol, Instant at) {
    var choice = pick(at, symbol);
    if (percent(5)) {
      attempts.add(new Attempt.Pick(at.plus(upTo(Duration.ofMillis(500))), user, symbol, choice));
    }
    if (percent(15)) {
      var changedAt = at.plus(between(Duration.ofSeconds(10), Duration.ofHours(2)));
      attempts.add(new Attempt.Change(changedAt, user, symbol, choice.opposite()));
    }
    if (percent(3)) {
      var changedAt = at.plus(upTo(Duration.ofMinutes(3)));
      attempts.add(new Attempt.Change(changedAt, user, symbol, choice));
    }
    if (percent(8)) {
      var cancelledAt = at.plus(between(Duration.ofSeconds(5), Duration.ofMinutes(30)));
      attempts.add(new Attempt.Cancel(cancelledAt, user, symbol));
      if (percent(50)) {
        pick(cancelledAt.plus(upTo(Duration.ofMinutes(20))), symbol);
      }
    }
  }

  private void blunder(Instant at) {
    if (percent(2)) {
      pick(at, NOT_LISTED);
    }
    if (percent(2)) {
      pick(at, MALFORMED);
    }
    if (percent(2)) {
      attempts.add(new Attempt.Cancel(at, user, anySymbol()));
    }
    if (percent(2)) {
      attempts.add(new Attempt.Change(at, user, anySymbol(), anyChoice()));
    }
  }

  private void watchManyAds(Instant start) {
    var at = start;
    for (int i = 0; i < AD_MARATHON; i++) {
      attempts.add(new Attempt.AdUnlock(at, user));
      at = at.plus(between(Duration.ofSeconds(5), Duration.ofSeconds(30)));
    }
  }

  private Choice pick(Instant at, String symbol) {
    var choice = anyChoice();
    attempts.add(new Attempt.Pick(at, user, symbol, choice));
    return choice;
  }

  private String anySymbol() {
    return symbols.get(random.nextInt(symbols.size())).ticker();
  }

  private Choice anyChoice() {
    return random.nextBoolean() ? Choice.UP : Choice.DOWN;
  }

  private boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  private Duration upTo(Duration most) {
    return between(Duration.ZERO, most);
  }

  private Duration between(Duration least, Duration most) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(most.minus(least)));
    return least.plus(random.nextLong(1, micros), ChronoUnit.MICROS);
  }
}
