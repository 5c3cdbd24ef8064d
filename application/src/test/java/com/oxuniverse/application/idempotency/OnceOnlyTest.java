package com.oxuniverse.application.idempotency;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.ChangePrediction;
import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.port.in.OnceOnly.Answer;
import com.oxuniverse.application.port.in.OnceOnly.InFlight;
import com.oxuniverse.application.port.in.OnceOnly.Mismatch;
import com.oxuniverse.application.port.in.OnceOnly.Result;
import com.oxuniverse.application.port.in.SettleManually;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.application.port.in.UpsertUniverse;
import com.oxuniverse.application.settlement.ManualVerdict;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.rules.GameRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnceOnlyTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");

  private static Result submit(FakeGame game, UserId user, String key, String symbol) {
    var command = new SubmitPrediction.Command(user, symbol, UP);
    return game.play()
        .onceOnly()
        .perform(
            new RequestKey(user, key, "PUT /predictions/" + symbol),
            () -> game.play().submitPrediction().prepare(command),
            OnceOnlyTest::told);
  }

  private Result submit(UserId user, String key, String symbol) {
    return submit(game, user, key, symbol);
  }

  private Result submit(String key, String symbol) {
    return submit(ann, key, symbol);
  }

  private static StoredAnswer told(SubmitPrediction.Result result) {
    return switch (result) {
      case SubmitPrediction.Accepted(var pick, _) -> new StoredAnswer(201, "pick " + pick.id());
      case SubmitPrediction.Refused(var reason) -> new StoredAnswer(409, reason.name());
    };
  }

  private static Answer answer(int status, String body, boolean repeated) {
    return new Answer(new StoredAnswer(status, body), repeated);
  }

  /// py-clob-client #273: a client timed out, tried again, and all of its orders were filled.
  @Test
  void a_thousand_retries_with_one_key_have_one_effect_and_one_answer() {
    game.opened(TUESDAY);

    var results = Burst.of(1_000, () -> submit("key", "AAPL"));

    assertThat(results).filteredOn(answer(201, "pick 1", false)::equals).hasSize(1);
    assertThat(results)
        .filteredOn(result -> !answer(201, "pick 1", false).equals(result))
        .allMatch(Set.of(answer(201, "pick 1", true), new InFlight())::contains);
    assertThat(submit("key", "AAPL")).isEqualTo(answer(201, "pick 1", true));
    assertThat(game.world().store().picks()).hasSize(1);
    assertThat(game.slots(ann).available()).isEqualTo(2);
  }

  @Test
  void the_first_answer_is_given_even_when_a_new_one_would_be_another() {
    game.opened(TUESDAY);
    var _ = submit("key", "AAPL");
    var _ = game.cancel(ann, "AAPL");
    game.at(TUESDAY + "T23:59");

    assertThat(submit("key", "AAPL")).isEqualTo(answer(201, "pick 1", true));
    assertThat(game.world().store().picks()).hasSize(1);
  }

  @Test
  void a_refusal_is_an_answer_like_any_other() {
    game.opened(TUESDAY);
    assertThat(submit("key", "ZZZZ")).isEqualTo(answer(409, "NOT_IN_UNIVERSE", false));

    assertThat(submit("key", "ZZZZ")).isEqualTo(answer(409, "NOT_IN_UNIVERSE", true));
  }

  @Test
  void the_same_key_for_another_request_is_a_mismatch_without_effect() {
    game.opened(TUESDAY);
    var _ = submit("key", "AAPL");

    assertThat(submit("key", "MSFT")).isEqualTo(new Mismatch());

    assertThat(game.world().store().picks()).hasSize(1);
    assertThat(submit("key", "AAPL")).isEqualTo(answer(201, "pick 1", true));
  }

  @Test
  void a_request_that_is_still_being_handled_is_not_waited_for() {
    game.opened(TUESDAY);

    game.world()
        .answers()
        .whileInFlight(
            new RequestKey(ann, "key", ""),
            () -> assertThat(submit("key", "AAPL")).isEqualTo(new InFlight()));

    assertThat(game.world().store().picks()).isEmpty();
    assertThat(submit("key", "AAPL")).isEqualTo(answer(201, "pick 1", false));
  }

  @Test
  void while_a_vendor_lets_a_request_wait_it_is_in_flight() {
    game.opened(TUESDAY);
    var meanwhile = new ArrayList<Result>();
    game.market().meanwhile(() -> meanwhile.add(submit("key", "AAPL")));

    assertThat(submit("key", "AAPL")).isEqualTo(answer(201, "pick 1", false));

    assertThat(meanwhile).containsExactly(new InFlight());
  }

  @Test
  void of_two_nodes_that_ask_a_vendor_for_the_same_request_one_acts() {
    game.opened(TUESDAY);
    var node = game.restartedUnder(GameRules.DEFAULT);
    var meanwhile = new ArrayList<Result>();
    game.market()
        .meanwhile(() -> {
          game.market().meanwhile(() -> {});
          meanwhile.add(submit(node, ann, "key", "AAPL"));
        });

    assertThat(submit("key", "AAPL")).isEqualTo(answer(201, "pick 1", true));

    assertThat(meanwhile).containsExactly(answer(201, "pick 1", false));
    assertThat(game.world().store().picks()).hasSize(1);
  }

  // Vendors.

  /// A connection is dear, and a vendor may take two seconds.
  @Test
  void no_vendor_is_waited_for_in_a_transaction() {
    game.opened(TUESDAY);
    var inTransaction = new ArrayList<Boolean>();
    var unitOfWork = game.world().unitOfWork();
    game.market().meanwhile(() -> inTransaction.add(unitOfWork.isOpen()));
    var day = FakeGame.day(TUESDAY);
    var close = new ManualVerdict.Close(BigDecimal.ONE);

    var _ = submit("submit", "AAPL");
    perform(
        game.play().changePrediction()::prepare,
        new ChangePrediction.Command(ann, "AAPL", Choice.DOWN));
    perform(
        game.play().upsertUniverse()::prepare, new UpsertUniverse.Command(day, List.of(), "root"));
    game.closed(TUESDAY).due(TUESDAY);
    perform(
        game.play().settleManually()::prepare,
        new SettleManually.Command(day, AAPL, close, "root", "why"));
    perform(
        game.play().correctSettlement()::prepare,
        new CorrectSettlement.Command(
            day, AAPL, new ManualVerdict.Close(BigDecimal.TWO), "root", "why"));

    assertThat(inTransaction).hasSize(5).containsOnly(false);
    assertThat(game.world().store().acts()).as("all was done").hasSize(3);
  }

  private <C, R> void perform(Function<C, Supplier<R>> useCase, C command) {
    var result =
        game.play()
            .onceOnly()
            .perform(
                new RequestKey(ann, command.getClass().getName(), ""),
                () -> useCase.apply(command),
                told -> new StoredAnswer(200, String.valueOf(told)));
    assertThat(result).isInstanceOf(Answer.class);
  }

  @Test
  void a_repetition_asks_no_vendor() {
    game.opened(TUESDAY);
    var _ = submit("key", "AAPL");
    game.market()
        .meanwhile(() -> {
          throw new AssertionError("a vendor was asked");
        });

    assertThat(submit("key", "AAPL")).isEqualTo(answer(201, "pick 1", true));
    assertThat(submit("key", "MSFT")).isEqualTo(new Mismatch());
  }

  @Test
  void keys_are_each_players_own() {
    var bob = game.player("bob");
    game.opened(TUESDAY);

    assertThat(submit(ann, "key", "AAPL")).isEqualTo(answer(201, "pick 1", false));
    assertThat(submit(bob, "key", "MSFT")).isEqualTo(answer(201, "pick 2", false));
  }

  @Test
  void a_key_is_forgotten_after_its_time() {
    game.opened(TUESDAY);
    var _ = submit("key", "ZZZZ");

    game.after(FakeGame.KEEP_ANSWERS.minusNanos(1_000));
    assertThat(submit("key", "ZZZZ")).isEqualTo(answer(409, "NOT_IN_UNIVERSE", true));

    game.after(Duration.ofNanos(1_000));
    assertThat(submit("key", "ZZZZ")).isEqualTo(answer(409, "SESSION_CLOSED", false));
  }

  // Failures.

  /// The key is looked up in the first transaction; the request acts in the second.
  private void faults(Fault... each) {
    var faults = new ArrayDeque<>(List.of(each));
    game.world().unitOfWork().faultsFrom(faults::remove);
  }

  @Test
  void a_failure_keeps_the_key_free_for_another_try() {
    game.opened(TUESDAY);
    faults(Fault.NONE, Fault.BREAKS_BEFORE_COMMIT);
    assertThatThrownBy(() -> submit("key", "AAPL")).isInstanceOf(TransientFailure.class);
    game.world().unitOfWork().faultsFrom(() -> Fault.NONE);
    assertThat(game.world().store().picks()).isEmpty();

    assertThat(submit("key", "AAPL")).isEqualTo(answer(201, "pick 1", false));
  }

  @Test
  void our_own_bug_keeps_the_key_free_and_leaves_no_effect() {
    game.opened(TUESDAY);
    var key = new RequestKey(ann, "key", "PUT /predictions/AAPL");

    assertThatThrownBy(() ->
            game.play()
                .onceOnly()
                .perform(
                    key,
                    () -> () -> game.pick(ann, AAPL, UP),
                    _ -> {
                      throw new IllegalStateException("the answer cannot be written");
                    }))
        .hasMessage("the answer cannot be written");

    assertThat(game.world().store().picks()).isEmpty();
    assertThat(submit("key", "AAPL")).isEqualTo(answer(201, "pick 1", false));
  }

  @Test
  void an_answer_that_was_lost_on_its_way_is_given_to_the_retry() {
    game.opened(TUESDAY);
    faults(Fault.NONE, Fault.BREAKS_AFTER_COMMIT);
    assertThatThrownBy(() -> submit("key", "AAPL")).isInstanceOf(TransientFailure.class);
    game.world().unitOfWork().faultsFrom(() -> Fault.NONE);

    assertThat(submit("key", "AAPL")).isEqualTo(answer(201, "pick 1", true));
    assertThat(game.world().store().picks()).hasSize(1);
  }

  @Test
  void a_lost_race_is_run_again_as_a_whole_and_answered_once() {
    game.opened(TUESDAY);
    faults(Fault.LOST_RACE, Fault.NONE, Fault.LOST_RACE, Fault.LOST_RACE, Fault.NONE);

    assertThat(submit("key", "AAPL")).isEqualTo(answer(201, "pick 1", false));
  }

  // Keys.

  /// manifold #1723: dedupe by content swallowed a second action that was meant.
  @Test
  void without_a_key_nothing_is_ever_deduplicated() {
    game.opened(TUESDAY);
    var first = game.pick(ann, AAPL, UP).pick().id();
    var _ = game.cancel(ann, "AAPL");

    assertThat(game.pick(ann, AAPL, UP).pick().id()).isNotEqualTo(first);
    var _ = game.cancel(ann, "AAPL");
    assertThat(submit("one", "AAPL")).isEqualTo(answer(201, "pick 3", false));
    var _ = game.cancel(ann, "AAPL");
    assertThat(submit("two", "AAPL")).isEqualTo(answer(201, "pick 4", false));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255})
  void a_key_has_1_to_255_characters(int length) {
    assertThat(new RequestKey(ann, "k".repeat(length), "").key()).hasSize(length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256})
  void any_other_key_is_none(int length) {
    assertThatThrownBy(() -> new RequestKey(ann, "k".repeat(length), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 255");
  }
}
