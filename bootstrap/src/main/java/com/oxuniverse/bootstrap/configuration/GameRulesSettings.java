package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.domain.calendar.LockPicksAt;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.settlement.SettlementRules;
import com.oxuniverse.domain.slots.SlotRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The numbers of the game.
final class GameRulesSettings {

  private static final Timetable TIMETABLE = Timetable.DEFAULT;
  private static final SlotRules SLOTS = SlotRules.DEFAULT;
  private static final SettlementRules SETTLEMENT = SettlementRules.DEFAULT;
  private static final PointRules POINTS = PointRules.DEFAULT;

  static final Setting<LocalTime> UNIVERSE_AT =
      Setting.of(
          "ox.rules.timetable.universe-at",
          Kind.TIME,
          TIMETABLE.universeAt(),
          "when the day's symbols are chosen, in Korea");
  static final Setting<LocalTime> DAY_START =
      Setting.of(
          "ox.rules.timetable.day-start",
          Kind.TIME,
          TIMETABLE.dayStart(),
          "when a trading day and its picks begin, in Korea");
  static final Setting<LocalTime> CUTOFF =
      Setting.of(
          "ox.rules.timetable.cutoff", Kind.TIME, TIMETABLE.cutoff(), "when picks end, in Korea");
  static final Setting<Duration> SETTLE_DELAY =
      Setting.of(
          "ox.rules.timetable.settle-delay",
          Kind.DURATION,
          TIMETABLE.settleDelay(),
          "from the official close until a day may be settled");
  static final Setting<LockPicksAt> LOCK_PICKS_AT =
      Setting.of(
          "ox.rules.timetable.lock-picks-at",
          Kind.oneOf(LockPicksAt.class),
          TIMETABLE.lockPicksAt(),
          "until when a pick may be changed or cancelled");

  static final Setting<Integer> BASE =
      Setting.of(
          "ox.rules.slots.base",
          Kind.INTEGER,
          SLOTS.base(),
          "slots at the start of a day, and up to which refills lift");
  static final Setting<Integer> AD_UNLOCKS =
      Setting.of(
          "ox.rules.slots.ad-unlocks-per-day",
          Kind.INTEGER,
          SLOTS.adUnlocksPerDay(),
          "slots a day to be had for ads");
  static final Setting<Duration> REFILL_AFTER =
      Setting.of("ox.rules.slots.refill-after", Kind.DURATION, SLOTS.refillAfter(), "the cooldown");

  static final Setting<BigDecimal> ABNORMAL_MOVE =
      Setting.of(
          "ox.rules.settlement.abnormal-move",
          Kind.DECIMAL,
          SETTLEMENT.abnormalMove(),
          "share of the previous close beyond which a close needs a second provider");
  static final Setting<BigDecimal> CONFIRM_WITHIN =
      Setting.of(
          "ox.rules.settlement.confirm-within",
          Kind.DECIMAL,
          SETTLEMENT.confirmWithin(),
          "how near that second close must be, as a share");
  static final Setting<Integer> PREVIOUS_CLOSE_SESSIONS =
      Setting.of(
          "ox.rules.settlement.previous-close-sessions",
          Kind.INTEGER,
          SETTLEMENT.previousCloseSessions(),
          "sessions back in which a previous close is looked for");
  static final Setting<Duration> GIVE_UP_AFTER =
      Setting.of(
          "ox.rules.settlement.give-up-after",
          Kind.DURATION,
          SETTLEMENT.giveUpAfter(),
          "how long a missing close is waited for");

  static final Setting<Long> SIGNUP_BONUS =
      Setting.of(
          "ox.rules.points.signup-bonus",
          Kind.LONG,
          POINTS.signupBonus(),
          "points for a new player");
  static final Setting<Long> PREDICTION_WIN =
      Setting.of(
          "ox.rules.points.prediction-win",
          Kind.LONG,
          POINTS.predictionWin(),
          "points for a correct pick");

  private static final Set<Setting<?>> OF_TIMETABLE =
      Set.of(UNIVERSE_AT, DAY_START, CUTOFF, SETTLE_DELAY, LOCK_PICKS_AT);
  private static final Set<Setting<?>> OF_SLOTS = Set.of(BASE, AD_UNLOCKS, REFILL_AFTER);
  private static final Set<Setting<?>> OF_SETTLEMENT =
      Set.of(ABNORMAL_MOVE, CONFIRM_WITHIN, PREVIOUS_CLOSE_SESSIONS, GIVE_UP_AFTER);
  private static final Set<Setting<?>> OF_POINTS = Set.of(SIGNUP_BONUS, PREDICTION_WIN);

  private GameRulesSettings() {}

  static Stream<Setting<?>> all() {
    return Stream.of(OF_TIMETABLE, OF_SLOTS, OF_SETTLEMENT, OF_POINTS).flatMap(Set::stream);
  }

  static GameRules from(Settings settings) {
    return new GameRules(
        checked(
            settings,
            OF_TIMETABLE,
            () ->
                new Timetable(
                    settings.get(UNIVERSE_AT),
                    settings.get(DAY_START),
                    settings.get(CUTOFF),
                    settings.get(SETTLE_DELAY),
                    settings.get(LOCK_PICKS_AT))),
        checked(
            settings,
            OF_SLOTS,
            () ->
                new SlotRules(
                    settings.get(BASE), settings.get(AD_UNLOCKS), settings.get(REFILL_AFTER))),
        checked(
            settings,
            OF_SETTLEMENT,
            () ->
                new SettlementRules(
                    settings.get(ABNORMAL_MOVE),
                    settings.get(CONFIRM_WITHIN),
                    settings.get(PREVIOUS_CLOSE_SESSIONS),
                    settings.get(GIVE_UP_AFTER))),
        checked(
            settings,
            OF_POINTS,
            () -> new PointRules(settings.get(SIGNUP_BONUS), settings.get(PREDICTION_WIN))));
  }

  /// The domain knows what makes sense; what is set in the group is what it objects to.
  private static <T> T checked(Settings settings, Set<Setting<?>> group, Supplier<T> rules) {
    try {
      return rules.get();
    } catch (IllegalArgumentException e) {
      throw new CannotProceed("%s: %s".formatted(settings.setAmong(group), e.getMessage()), e);
    }
  }
}
