package com.oxuniverse.domain.prediction;

import static com.oxuniverse.domain.calendar.Moments.korea;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.session.Phase;
import com.oxuniverse.domain.session.Sessions;
import com.oxuniverse.domain.session.TradingSession;
import com.oxuniverse.domain.slots.SlotAccount;
import com.oxuniverse.domain.slots.SlotRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SubmissionTest {

  private static final Instant NOON = korea("2024-01-02T12:00");
  private static final Instant TOO_LATE = korea("2024-01-02T23:59");

  /// What can be wrong with a well-formed submission, in the order of rules 4.
  private static final List<Refusal> IN_ORDER =
      List.of(
          Refusal.SESSION_CLOSED,
          Refusal.OUTSIDE_WINDOW,
          Refusal.NOT_IN_UNIVERSE,
          Refusal.ALREADY_PREDICTED,
          Refusal.SLOTS_EXHAUSTED);

  private static SlotAccount slots(int available) {
    var account = SlotAccount.opened(SlotRules.DEFAULT);
    for (int taken = available; taken < 3; taken++) {
      account = account.take(NOON, SlotRules.DEFAULT);
    }
    return account;
  }

  private static Submission wrongIn(List<Refusal> faults) {
    var phase = faults.contains(Refusal.SESSION_CLOSED) ? Phase.CLOSED : Phase.OPEN;
    return new Submission(
        Optional.of(Sessions.in(phase)),
        !faults.contains(Refusal.NOT_IN_UNIVERSE),
        faults.contains(Refusal.ALREADY_PREDICTED),
        slots(faults.contains(Refusal.SLOTS_EXHAUSTED) ? 0 : 1),
        faults.contains(Refusal.OUTSIDE_WINDOW) ? TOO_LATE : NOON);
  }

  static List<List<Refusal>> everyCombinationOfFaults() {
    return IntStream.range(0, 1 << IN_ORDER.size())
        .mapToObj(
            bits -> IN_ORDER.stream().filter(r -> (bits & 1 << IN_ORDER.indexOf(r)) != 0).toList())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("everyCombinationOfFaults")
  void the_first_fault_in_the_written_order_is_the_one_that_is_told(List<Refusal> faults) {
    assertThat(wrongIn(faults).refusal()).isEqualTo(faults.stream().findFirst());
  }

  @Test
  void the_reasons_are_listed_in_the_order_in_which_they_are_checked() {
    assertThat(Refusal.values())
        .containsExactly(
            Refusal.MALFORMED_SYMBOL,
            Refusal.SESSION_CLOSED,
            Refusal.OUTSIDE_WINDOW,
            Refusal.NOT_IN_UNIVERSE,
            Refusal.ALREADY_PREDICTED,
            Refusal.SLOTS_EXHAUSTED,
            Refusal.NO_LIVE_PICK,
            Refusal.PICK_LOCKED,
            Refusal.CHOICE_UNCHANGED);
  }

  @Test
  void a_day_that_is_not_playable_has_a_closed_session() {
    var submission = new Submission(Optional.empty(), true, false, slots(3), NOON);

    assertThat(submission.refusal()).contains(Refusal.SESSION_CLOSED);
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void only_an_open_session_takes_picks(Phase phase) {
    var submission = new Submission(Optional.of(Sessions.in(phase)), true, false, slots(3), NOON);

    assertThat(submission.refusal().isEmpty()).isEqualTo(phase == Phase.OPEN);
  }

  @Test
  void the_last_slot_can_be_taken() {
    var open = Optional.of(Sessions.open());

    assertThat(new Submission(open, true, false, slots(1), NOON).refusal()).isEmpty();
    assertThat(new Submission(open, true, false, slots(0), NOON).refusal())
        .contains(Refusal.SLOTS_EXHAUSTED);
  }

  /// manifold #1723: content-based dedupe swallowed a legitimate second action.
  @Test
  void the_same_pick_again_after_a_cancel_is_a_pick_of_its_own() {
    Optional<TradingSession> open = Optional.of(Sessions.open());
    var first = Picks.choosing(Choice.UP);
    var cancelled = first.cancelled(NOON);

    var again = new Submission(open, true, cancelled.cancelledAt().isEmpty(), slots(3), NOON);

    assertThat(again.refusal()).isEmpty();
  }
}
