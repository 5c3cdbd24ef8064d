package com.oxuniverse.application.fakes;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.FakeStore.EndedTimer;
import com.oxuniverse.application.fakes.FakeStore.PlayerDay;
import com.oxuniverse.application.port.out.SlotStore;
import com.oxuniverse.application.slots.AdView;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.slots.CooldownTimer;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public record FakeSlotStore(FakeStore store) implements SlotStore {

  @Override
  public SlotAccount find(UserId user, TradingDay day, SlotRules rules) {
    return store.slots.find(new PlayerDay(user, day)).orElse(SlotAccount.opened(rules));
  }

  @Override
  public boolean isCounted(AdView view) {
    return store.adViews.find(view).isPresent();
  }

  @Override
  public void unlock(
      UserId user, TradingDay day, AdView view, Instant at, SlotAccount read, SlotAccount slots) {
    store.journal.exclusively(() -> {
      if (isCounted(view)) {
        throw new TransientFailure(view + " counts already");
      }
      replace(user, day, read, slots);
      store.adViews.put(view, at);
      return slots;
    });
  }

  /// Stores `slots` if the account is still as it was read. The counters only grow, so they are its
  /// version.
  void replace(UserId user, TradingDay day, SlotAccount read, SlotAccount slots) {
    var key = new PlayerDay(user, day);
    var stored = store.slots.find(key);
    boolean isUnchanged =
        stored.map(it -> hasSameCounters(it, read)).orElseGet(() -> isUntouched(read));
    if (!isUnchanged) {
      throw new TransientFailure("the slots of user %s have changed meanwhile".formatted(user));
    }
    for (CooldownTimer timer : slots.ended()) {
      store.endedTimers.put(store.endedTimers.size() + 1, new EndedTimer(user, day, timer));
    }
    store.slots.put(key, withTimers(slots, slots.active()));
  }

  @Override
  public int cancelTimersBefore(TradingDay day) {
    return store.journal.exclusively(() ->
        store.slots.keys().stream()
            .filter(key -> key.day().isBefore(day))
            .mapToInt(this::cancelTimer)
            .sum());
  }

  private int cancelTimer(PlayerDay key) {
    var account = store.slots.find(key).orElseThrow();
    if (account.active().isEmpty()) {
      return 0;
    }
    var timer = account.active().get();
    var cancelled =
        new CooldownTimer(timer.startedAt(), timer.dueAt(), CooldownTimer.Status.CANCELLED);
    store.endedTimers.put(
        store.endedTimers.size() + 1, new EndedTimer(key.user(), key.day(), cancelled));
    store.slots.put(key, withTimers(account, Optional.empty()));
    return 1;
  }

  private static boolean hasSameCounters(SlotAccount one, SlotAccount other) {
    return one.adUnlocks() == other.adUnlocks()
        && one.refills() == other.refills()
        && one.taken() == other.taken()
        && one.returned() == other.returned();
  }

  private static boolean isUntouched(SlotAccount account) {
    return account.adUnlocks() == 0
        && account.refills() == 0
        && account.taken() == 0
        && account.returned() == 0;
  }

  private static SlotAccount withTimers(SlotAccount account, Optional<CooldownTimer> active) {
    return new SlotAccount(
        account.base(),
        account.adUnlocks(),
        account.refills(),
        account.taken(),
        account.returned(),
        active,
        List.of());
  }
}
