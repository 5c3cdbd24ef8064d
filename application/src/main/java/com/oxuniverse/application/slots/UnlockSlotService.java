package com.oxuniverse.application.slots;

import com.oxuniverse.application.port.in.UnlockSlot;
import com.oxuniverse.application.port.out.SessionStore;
import com.oxuniverse.application.port.out.SlotStore;
import com.oxuniverse.application.port.out.UnitOfWork;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.session.Admission;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;
import com.oxuniverse.domain.slots.UnlockRefusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

public final class UnlockSlotService implements UnlockSlot {

  private final TradingDays days;
  private final SlotRules rules;
  private final SessionStore sessions;
  private final SlotStore slots;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  public UnlockSlotService(
      TradingDays days,
      SlotRules rules,
      SessionStore sessions,
      SlotStore slots,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.days = days;
    this.rules = rules;
    this.sessions = sessions;
    this.slots = slots;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Result unlock(Command command) {
    return unitOfWork.execute(() -> unlock(command, clock.instant()));
  }

  private Result unlock(Command command, Instant now) {
    var day = days.dayOf(now);
    var session = days.isPlayable(day) ? sessions.find(day) : Optional.<TradingSession>empty();
    return switch (session.map(it -> it.admissionAt(now)).orElse(Admission.SESSION_CLOSED)) {
      case SESSION_CLOSED -> new Refused(UnlockRefusal.SESSION_CLOSED);
      case OUTSIDE_WINDOW -> new Refused(UnlockRefusal.OUTSIDE_WINDOW);
      case ADMITTED -> unlock(command, day, now);
    };
  }

  private Result unlock(Command command, TradingDay day, Instant now) {
    var stored = slots.find(command.user(), day, rules);
    var current = stored.asOf(now, days.timetable().endOf(day), rules);
    var refusal = current.unlockRefusal(rules).or(() -> replayed(command.view()));
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    SlotAccount unlocked = current.unlock();
    slots.unlock(command.user(), day, command.view(), now, stored, unlocked);
    return new Unlocked(unlocked);
  }

  private Optional<UnlockRefusal> replayed(AdView view) {
    return slots.isCounted(view) ? Optional.of(UnlockRefusal.VIEW_COUNTED) : Optional.empty();
  }
}
