package com.oxuniverse.application.slots;

import com.oxuniverse.application.port.in.ViewSlots;
import com.oxuniverse.application.port.out.SlotStore;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.slots.SlotRules;
import java.time.InstantSource;

public final class ViewSlotsService implements ViewSlots {

  private final TradingDays days;
  private final SlotRules rules;
  private final SlotStore slots;
  private final InstantSource clock;

  public ViewSlotsService(TradingDays days, SlotRules rules, SlotStore slots, InstantSource clock) {
    this.days = days;
    this.rules = rules;
    this.slots = slots;
    this.clock = clock;
  }

  @Override
  public SlotsNow of(UserId user) {
    var now = clock.instant();
    var day = days.dayOf(now);
    var account = slots.find(user, day, rules).asOf(now, days.timetable().endOf(day), rules);
    return new SlotsNow(day, account, rules);
  }
}
