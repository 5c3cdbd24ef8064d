package com.oxuniverse.application.simulation;

import com.oxuniverse.application.UseCases;
import com.oxuniverse.application.port.in.CancelPrediction;
import com.oxuniverse.application.port.in.ChangePrediction;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.application.port.in.UnlockSlot;
import com.oxuniverse.application.slots.AdView;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.slots.CooldownTimer;
import com.oxuniverse.domain.slots.SlotAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/// Something a player does. The real game tells what came of it, the naive one what should.
sealed interface PlayerAct {

  UserId user();

  /// Asks whom it must; what it gives does it, and tells the answer.
  Supplier<String> prepare(UseCases play);

  /// Does it, and tells the answer.
  default String perform(UseCases play) {
    return prepare(play).get();
  }

  /// Does it to the naive game, and says what should be told.
  String expected(SimulatedGame game, Instant now);

  private static Optional<String> closed(SimulatedGame game, Instant now) {
    var day = NaiveTimes.dayOf(now);
    if (!game.calendar.isSession(day) || !game.naive.isPhase(day, Phase.OPEN)) {
      return Optional.of("SESSION_CLOSED");
    }
    boolean isInside = !now.isBefore(NaiveTimes.start(day)) && now.isBefore(NaiveTimes.cutoff(day));
    return isInside ? Optional.empty() : Optional.of("OUTSIDE_WINDOW");
  }

  private static boolean isTicker(String text) {
    return text.matches("[A-Z][A-Z0-9.-]{0,9}");
  }

  private static String slotsTold(SlotAccount slots) {
    return "%d slots, %d ads, refill %s"
        .formatted(slots.available(), slots.adUnlocks(), slots.active().map(CooldownTimer::dueAt));
  }

  private static String slotsTold(NaiveSlots slots) {
    return "%d slots, %d ads, refill %s".formatted(slots.available(), slots.ads(), slots.due());
  }

  record Submit(UserId user, String ticker, Choice choice) implements PlayerAct {

    @Override
    public Supplier<String> prepare(UseCases play) {
      var act = play.submitPrediction().prepare(new SubmitPrediction.Command(user, ticker, choice));
      return () -> told(act.get());
    }

    private static String told(SubmitPrediction.Result result) {
      return switch (result) {
        case SubmitPrediction.Accepted(var pick, var slots) ->
            "pick %s, %s".formatted(pick.id(), slotsTold(slots));
        case SubmitPrediction.Refused(var reason) -> reason.name();
      };
    }

    @Override
    public String expected(SimulatedGame game, Instant now) {
      if (!isTicker(ticker)) {
        return "MALFORMED_SYMBOL";
      }
      return closed(game, now)
          .orElseGet(() -> expected(game, new Symbol(ticker), NaiveTimes.dayOf(now), now));
    }

    private String expected(SimulatedGame game, Symbol symbol, LocalDate day, Instant now) {
      var naive = game.naive;
      if (!naive.universes.get(day).contains(symbol)) {
        return "NOT_IN_UNIVERSE";
      }
      if (naive.livePick(user, day, symbol).isPresent()) {
        return "ALREADY_PREDICTED";
      }
      var slots = naive.slots(user, now);
      if (slots.available() == 0) {
        return "SLOTS_EXHAUSTED";
      }
      slots.take(now);
      naive.picks.add(
          new NaivePick(
              user,
              day,
              symbol,
              choice,
              now,
              locksAt(game, day),
              game.facts.quoteAt(symbol, now),
              naive.rules));
      return "pick %d, %s".formatted(naive.picks.size(), slotsTold(slots));
    }

    private static Instant locksAt(SimulatedGame game, LocalDate day) {
      var cutoff = NaiveTimes.cutoff(day);
      var open = NaiveTimes.marketOpen(day);
      return game.naive.rules.locksAtOpen() && open.isBefore(cutoff) ? open : cutoff;
    }
  }

  record Change(UserId user, String ticker, Choice choice) implements PlayerAct {

    @Override
    public Supplier<String> prepare(UseCases play) {
      var act = play.changePrediction().prepare(new ChangePrediction.Command(user, ticker, choice));
      return () -> told(act.get());
    }

    private static String told(ChangePrediction.Result result) {
      return switch (result) {
        case ChangePrediction.Changed(var pick) ->
            "changed %s to %s".formatted(pick.id(), pick.pick().choice());
        case ChangePrediction.Refused(var reason) -> reason.name();
      };
    }

    @Override
    public String expected(SimulatedGame game, Instant now) {
      if (!isTicker(ticker)) {
        return "MALFORMED_SYMBOL";
      }
      return closed(game, now).orElseGet(() -> expected(game, new Symbol(ticker), now));
    }

    private String expected(SimulatedGame game, Symbol symbol, Instant now) {
      var live = game.naive.livePick(user, NaiveTimes.dayOf(now), symbol);
      if (live.isEmpty()) {
        return "NO_LIVE_PICK";
      }
      var pick = live.get();
      if (!now.isBefore(pick.locksAt)) {
        return "PICK_LOCKED";
      }
      if (pick.choice == choice) {
        return "CHOICE_UNCHANGED";
      }
      pick.choice = choice;
      pick.changedAt = Optional.of(now);
      pick.snapshot = game.facts.quoteAt(symbol, now);
      return "changed %d to %s".formatted(game.naive.picks.indexOf(pick) + 1, choice);
    }
  }

  record Cancel(UserId user, String ticker) implements PlayerAct {

    @Override
    public Supplier<String> prepare(UseCases play) {
      var command = new CancelPrediction.Command(user, ticker);
      return () -> told(play.cancelPrediction().cancel(command));
    }

    private static String told(CancelPrediction.Result result) {
      return switch (result) {
        case CancelPrediction.Cancelled(var pick, var slots) ->
            "cancelled %s, %s".formatted(pick.id(), slotsTold(slots));
        case CancelPrediction.Refused(var reason) -> reason.name();
      };
    }

    @Override
    public String expected(SimulatedGame game, Instant now) {
      if (!isTicker(ticker)) {
        return "MALFORMED_SYMBOL";
      }
      return closed(game, now).orElseGet(() -> expected(game, new Symbol(ticker), now));
    }

    private String expected(SimulatedGame game, Symbol symbol, Instant now) {
      var live = game.naive.livePick(user, NaiveTimes.dayOf(now), symbol);
      if (live.isEmpty()) {
        return "NO_LIVE_PICK";
      }
      var pick = live.get();
      if (!now.isBefore(pick.locksAt)) {
        return "PICK_LOCKED";
      }
      pick.cancelledAt = Optional.of(now);
      pick.status = PredictionStatus.CANCELLED;
      var slots = game.naive.slots(user, now);
      slots.giveBack();
      return "cancelled %d, %s".formatted(game.naive.picks.indexOf(pick) + 1, slotsTold(slots));
    }
  }

  record Unlock(UserId user, AdView view) implements PlayerAct {

    @Override
    public Supplier<String> prepare(UseCases play) {
      return () -> told(play.unlockSlot().unlock(new UnlockSlot.Command(user, view)));
    }

    private static String told(UnlockSlot.Result result) {
      return switch (result) {
        case UnlockSlot.Unlocked(var slots) -> "unlocked, " + slotsTold(slots);
        case UnlockSlot.Refused(var reason) -> reason.name();
      };
    }

    @Override
    public String expected(SimulatedGame game, Instant now) {
      return closed(game, now).orElseGet(() -> unlocked(game, now));
    }

    private String unlocked(SimulatedGame game, Instant now) {
      var slots = game.naive.slots(user, now);
      if (slots.ads() == 7) {
        return "AD_LIMIT_REACHED";
      }
      if (slots.available() == 10) {
        return "SLOTS_FULL";
      }
      if (!game.naive.adViews.add(view.transactionId())) {
        return "VIEW_COUNTED";
      }
      slots.watchAd();
      return "unlocked, " + slotsTold(slots);
    }
  }
}
