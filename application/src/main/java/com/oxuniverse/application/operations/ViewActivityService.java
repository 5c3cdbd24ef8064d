package com.oxuniverse.application.operations;

import com.oxuniverse.application.port.in.ViewActivity;
import com.oxuniverse.application.port.out.Activity;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.TradingDay;
import java.time.InstantSource;
import java.util.List;

public final class ViewActivityService implements ViewActivity {

  private final Activity activity;
  private final TradingDays days;
  private final InstantSource gameClock;

  public ViewActivityService(Activity activity, TradingDays days, InstantSource gameClock) {
    this.activity = activity;
    this.days = days;
    this.gameClock = gameClock;
  }

  @Override
  public List<DayNumbers> days(int days) {
    var tomorrow = this.days.dayOf(gameClock.instant()).plusDays(1);
    return activity.days(
        this.days.calendar().sessionsBefore(tomorrow.date(), days).stream()
            .map(MarketSession::tradingDay)
            .map(this::span)
            .toList());
  }

  /// What is booked while nothing is played counts for the day before, or it would count for none.
  private Activity.Span span(TradingDay day) {
    return new Activity.Span(day, days.timetable().startOf(day), days.nextOpening(day));
  }

  @Override
  public long pointsOutstanding() {
    return activity.pointsOutstanding();
  }

  @Override
  public Realtime realtime() {
    var now = gameClock.instant();
    return activity.realtime(days.dayOf(now), now);
  }
}
