package com.oxuniverse.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.application.idempotency.StoredAnswer;
import com.oxuniverse.application.port.in.OnceOnly;
import com.oxuniverse.application.slots.AdView;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// What players do, with and without a key, once and again.
final class PlayerActs {

  private record Sent(RequestKey key, PlayerAct act) {}

  private static final List<String> ODD_TICKERS =
      List.of("ZZZ", "aapl", "", "A B", "AAAAAAAAAAA", "X".repeat(10_000), "É");

  private final SimulatedGame game;
  private final List<Sent> sent = new ArrayList<>();
  private int keys;
  private int views;

  PlayerActs(SimulatedGame game) {
    this.game = game;
  }

  /// One act of one player, now and then with a key.
  void any() {
    var act = someAct();
    if (game.chance.oneIn(3)) {
      var key = new RequestKey(act.user(), "key-" + ++keys, act.toString());
      sent.add(new Sent(key, act));
      keyed(key, act);
    } else {
      plain(act);
    }
  }

  /// One player in a hurry.
  void burst() {
    var user = game.someone();
    switch (game.chance.below(4)) {
      case 0 -> {
        for (int i = 0; i < 8; i++) {
          plain(new PlayerAct.Unlock(user, someView()));
        }
      }
      case 1 -> {
        for (int i = 0; i < 5; i++) {
          plain(someActOf(user));
        }
      }
      default -> {
        for (Symbol symbol : game.symbols) {
          plain(new PlayerAct.Submit(user, symbol.ticker(), someChoice()));
        }
      }
    }
  }

  private PlayerAct someAct() {
    return someActOf(game.someone());
  }

  private PlayerAct someActOf(UserId user) {
    var chance = game.chance;
    return switch (chance.below(10)) {
      case 0, 1, 2, 3, 4 -> new PlayerAct.Submit(user, someTicker(), someChoice());
      case 5, 6 -> new PlayerAct.Change(user, someTicker(), someChoice());
      case 7 -> new PlayerAct.Cancel(user, someTicker());
      default -> new PlayerAct.Unlock(user, someView());
    };
  }

  /// Mostly a new one.
  private AdView someView() {
    int number = game.chance.oneIn(8) ? 1 + game.chance.below(views + 1) : ++views;
    return new AdView("admob", "view-" + number);
  }

  private Choice someChoice() {
    return game.chance.oneIn(2) ? Choice.UP : Choice.DOWN;
  }

  private String someTicker() {
    return game.chance.oneIn(15) ? game.chance.oneOf(ODD_TICKERS) : game.someSymbol().ticker();
  }

  /// A client that had no answer, or had one and does not know it, sends the same again; or, by a
  /// mistake, something else with the same key.
  void again() {
    if (sent.isEmpty()) {
      return;
    }
    var first = game.chance.oneOf(sent);
    if (game.chance.oneIn(6)) {
      var other = someAct();
      keyed(new RequestKey(first.key().user(), first.key().key(), other.toString()), other);
    } else if (game.chance.oneIn(6)) {
      plain(first.act());
    } else if (game.chance.oneIn(6)) {
      whileInFlight(first);
    } else {
      keyed(first.key(), first.act());
    }
  }

  private void plain(PlayerAct act) {
    var now = game.now();
    var call = game.call(() -> act.perform(game.play()));
    check(act, call, call.mayBeDone() ? act.expected(game, now) : "");
  }

  private void keyed(RequestKey key, PlayerAct act) {
    var now = game.now();
    var begun = new AtomicBoolean();
    var call = game.call(() -> told(perform(key, act, begun)));
    // What failed before it began has only looked its key up.
    boolean mayBeDone = call.answer().isPresent() || (call.mayBeDone() && begun.get());
    check(act, call, mayBeDone ? expected(key, act, now) : "");
  }

  private OnceOnly.Result perform(RequestKey key, PlayerAct act, AtomicBoolean begun) {
    return game.play()
        .onceOnly()
        .perform(
            key,
            () -> {
              begun.set(true);
              return act.prepare(game.play());
            },
            told -> new StoredAnswer(200, told));
  }

  private void whileInFlight(Sent first) {
    game.world
        .answers()
        .whileInFlight(
            first.key(),
            () ->
                assertThat(perform(first.key(), first.act(), new AtomicBoolean()))
                    .as("a request in flight")
                    .isEqualTo(new OnceOnly.InFlight()));
    game.tally.count("keyed in flight");
    game.tell("in flight " + first.key().key(), "refused");
  }

  private static String told(OnceOnly.Result result) {
    return switch (result) {
      case OnceOnly.Answer(StoredAnswer answer, boolean repeated) ->
          (repeated ? "again: " : "") + answer.body();
      case OnceOnly.InFlight() -> "IN_FLIGHT";
      case OnceOnly.Mismatch() -> "MISMATCH";
    };
  }

  private String expected(RequestKey key, PlayerAct act, Instant now) {
    var keyOf = new NaiveGame.KeyOf(key.user(), key.key());
    var kept =
        Optional.ofNullable(game.naive.answers.get(keyOf)).filter(it -> it.until().isAfter(now));
    if (kept.isPresent()) {
      return kept.get().fingerprint().equals(key.fingerprint())
          ? "again: " + kept.get().answer()
          : "MISMATCH";
    }
    var answer = act.expected(game, now);
    var until = now.plus(SimulatedGame.KEEP_ANSWERS);
    game.naive.answers.put(keyOf, new NaiveGame.Kept(key.fingerprint(), answer, until));
    return answer;
  }

  private void check(PlayerAct act, SimulatedGame.Call<String> call, String expected) {
    boolean isExcused = call.answer().isPresent() || game.mishaps.last() != Fault.NONE;
    assertThat(isExcused).as("%s failed by itself", act).isTrue();
    game.tell(act.toString(), call.answer().orElse("failed, done: " + call.mayBeDone()));
    call.answer()
        .ifPresent(answer -> {
          assertThat(answer).as("%s", act).isEqualTo(expected);
          game.tally.count(act.getClass().getSimpleName() + " " + kindOf(answer));
        });
  }

  private static String kindOf(String answer) {
    return answer.split("[ ,:]", 2)[0];
  }
}
