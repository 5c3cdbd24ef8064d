package com.oxuniverse.domain.rules;

import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.settlement.SettlementRules;
import com.oxuniverse.domain.slots.SlotRules;

/// Every number of the game that can be configured. Each distinct set gets a version; a pick is
/// settled by the version it was made under.
public record GameRules(
    Timetable timetable, SlotRules slots, SettlementRules settlement, PointRules points) {

  public static final GameRules DEFAULT =
      new GameRules(
          Timetable.DEFAULT, SlotRules.DEFAULT, SettlementRules.DEFAULT, PointRules.DEFAULT);
}
