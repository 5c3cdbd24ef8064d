package com.oxuniverse.application.fakes;

import com.oxuniverse.application.account.LinkedIdentity;
import com.oxuniverse.application.account.SlotsOfDay;
import com.oxuniverse.application.paging.Slice;
import com.oxuniverse.application.port.out.PersonalRecords;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.slots.SlotAccount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// @param linked whom providers know users as
public record FakePersonalRecords(FakeStore store, Map<UserId, List<LinkedIdentity>> linked)
    implements PersonalRecords {

  @Override
  public List<LinkedIdentity> identities(UserId user) {
    return linked.getOrDefault(user, List.of());
  }

  @Override
  public Slice<SlotsOfDay> slots(UserId user, Optional<TradingDay> before, int limit) {
    return Slice.of(
        store.slots.keys().stream()
            .filter(it -> it.user().equals(user))
            .filter(it -> before.map(day -> it.day().compareTo(day) < 0).orElse(true))
            .sorted(Comparator.comparing(FakeStore.PlayerDay::day).reversed())
            .limit(limit + 1L)
            .map(it -> slots(it.day(), store.slots.find(it).orElseThrow()))
            .toList(),
        limit);
  }

  private static SlotsOfDay slots(TradingDay day, SlotAccount slots) {
    return new SlotsOfDay(
        day, slots.base(), slots.adUnlocks(), slots.refills(), slots.taken(), slots.returned());
  }
}
