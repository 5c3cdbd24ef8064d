package com.oxuniverse.web.account;

import com.oxuniverse.application.account.OwnAccount;
import com.oxuniverse.application.port.in.ViewSlots;
import com.oxuniverse.domain.points.PointsAccount;
import com.oxuniverse.web.points.BalanceView;
import com.oxuniverse.web.slots.DaySlotsView;
import io.micronaut.serde.annotation.Serdeable;

/// Oneself, with what one has.
@Serdeable
record MeView(AccountView account, BalanceView points, DaySlotsView slots) {

  static MeView of(OwnAccount own, PointsAccount points, ViewSlots.SlotsNow slots) {
    return new MeView(AccountView.of(own), BalanceView.of(points), DaySlotsView.of(slots));
  }
}
