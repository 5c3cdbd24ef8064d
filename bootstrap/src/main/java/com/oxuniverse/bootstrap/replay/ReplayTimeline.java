package com.oxuniverse.bootstrap.replay;

import com.oxuniverse.bootstrap.replay.ReplayEvent.Job;
import com.oxuniverse.bootstrap.replay.ReplayEvent.Play;
import com.oxuniverse.bootstrap.replay.ReplayEvent.SignUp;
import com.oxuniverse.domain.calendar.MarketSession;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;

/// All events of a replay in order of time, made day by day so that a long one needs no more memory
/// than a short one. A day's settlement falls into the next day: in New York's winter the new day
/// is open before the old one is settled.
final class ReplayTimeline implements Iterator<ReplayEvent> {

  private final List<MarketSession> sessions;
  private final List<Symbol> symbols;
  private final List<UserId> users;
  private final long seed;
  private final Timetable timetable;

  private final Deque<ReplayEvent> ready = new ArrayDeque<>();
  private final List<ReplayEvent> carriedOver = new ArrayList<>();
  private int nextSession;

  ReplayTimeline(
      List<MarketSession> sessions,
      List<Symbol> symbols,
      int players,
      long seed,
      Timetable timetable) {
    this.sessions = sessions;
    this.symbols = symbols;
    this.users = LongStream.rangeClosed(1, players).mapToObj(UserId::new).toList();
    this.seed = seed;
    this.timetable = timetable;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && nextSession < sessions.size()) {
      prepareNextDay();
    }
    return !ready.isEmpty();
  }

  @Override
  public ReplayEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the replay is over");
    }
    return ready.removeFirst();
  }

  private void prepareNextDay() {
    var session = sessions.get(nextSession);
    var day = session.tradingDay();
    var events = new ArrayList<ReplayEvent>(carriedOver);
    carriedOver.clear();
    if (nextSession == 0) {
      events.add(new SignUp(timetable.universeDue(day)));
    }
    events.add(new Job(timetable.universeDue(day), day, Job.Kind.PREPARE_UNIVERSE));
    events.add(new Job(timetable.startOf(day), day, Job.Kind.OPEN));
    events.add(new Job(timetable.windowOf(day).closesAt(), day, Job.Kind.CUT_OFF));
    events.add(new Job(timetable.settleDue(session), day, Job.Kind.SETTLE));
    events.addAll(attemptsOn(day));
    events.sort(ReplayEvent.IN_ORDER);
    nextSession++;
    takeUntilNextDay(events);
  }

  /// What happens at or after the next day's first event has to be merged with that day.
  private void takeUntilNextDay(List<ReplayEvent> events) {
    Instant end =
        nextSession < sessions.size()
            ? timetable.universeDue(sessions.get(nextSession).tradingDay())
            : Instant.MAX;
    for (ReplayEvent event : events) {
      (event.at().isBefore(end) ? ready : carriedOver).add(event);
    }
  }

  private List<Play> attemptsOn(TradingDay day) {
    return users.stream()
        .flatMap(user -> PlayerScript.of(seed, day, user, symbols, timetable).stream())
        .sorted(Attempt.IN_ORDER)
        .map(Play::new)
        .toList();
  }
}
