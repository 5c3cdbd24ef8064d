package com.oxuniverse.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.oxuniverse.domain.calendar.LockPicksAt;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.rules.RulesVersion;
import com.oxuniverse.domain.settlement.SettlementRules;
import com.oxuniverse.domain.slots.SlotRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [RulesBook] keeps to.
public abstract class RulesBookContract extends StorageContract {

  private RulesVersion register(GameRules rules) {
    return storage.unitOfWork().execute(() -> storage.rules().register(rules));
  }

  @Test
  void every_number_that_changes_makes_another_version() {
    var timetable = Timetable.DEFAULT;
    var slots = SlotRules.DEFAULT;
    var settlement = SettlementRules.DEFAULT;
    var points = PointRules.DEFAULT;
    var later =
        new Timetable(
            timetable.universeAt(),
            LocalTime.of(7, 0),
            timetable.cutoff(),
            timetable.settleDelay(),
            LockPicksAt.MARKET_OPEN);
    var all =
        Stream.of(
                GameRules.DEFAULT,
                new GameRules(later, slots, settlement, points),
                new GameRules(
                    timetable, new SlotRules(4, 6, Duration.ofMinutes(5)), settlement, points),
                new GameRules(timetable, slots, withMove("0.25"), points),
                new GameRules(timetable, slots, settlement, new PointRules(1000, 60)))
            .toList();
    assertThat(all.stream().map(this::register))
        .extracting(RulesVersion::number)
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(all.stream().map(this::register))
        .extracting(RulesVersion::number)
        .containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void the_answer_holds_the_rules_asked_for() {
    assertThat(register(GameRules.DEFAULT)).isEqualTo(new RulesVersion(1, GameRules.DEFAULT));
  }

  @Test
  void numbers_are_the_same_however_they_are_written() {
    var one = register(withRules(withMove("0.3")));
    var other = register(withRules(withMove("0.300")));
    assertThat(one.number()).isEqualTo(other.number());
  }

  @Test
  void many_who_register_the_same_rules_at_once_get_one_version() {
    var versions = Crowd.of(12, _ -> register(GameRules.DEFAULT).number());
    assertThat(Set.copyOf(versions)).containsExactly(1);
  }

  @Test
  void a_version_tells_what_a_win_pays_under_it() {
    var sixty =
        new GameRules(
            Timetable.DEFAULT,
            SlotRules.DEFAULT,
            SettlementRules.DEFAULT,
            new PointRules(1000, 60));
    int usual = register(GameRules.DEFAULT).number();
    int other = register(sixty).number();
    assertThat(storage.rules().winPoints(usual)).isEqualTo(50);
    assertThat(storage.rules().winPoints(other)).isEqualTo(60);
    assertThatIllegalArgumentException().isThrownBy(() -> storage.rules().winPoints(other + 1));
  }

  @Test
  void registering_is_only_for_units_of_work() {
    assertThatIllegalStateException().isThrownBy(() -> storage.rules().register(GameRules.DEFAULT));
  }

  private static SettlementRules withMove(String abnormalMove) {
    var rules = SettlementRules.DEFAULT;
    return new SettlementRules(
        new BigDecimal(abnormalMove),
        rules.confirmWithin(),
        rules.previousCloseSessions(),
        rules.giveUpAfter());
  }

  private static GameRules withRules(SettlementRules settlement) {
    return new GameRules(Timetable.DEFAULT, SlotRules.DEFAULT, settlement, PointRules.DEFAULT);
  }
}
