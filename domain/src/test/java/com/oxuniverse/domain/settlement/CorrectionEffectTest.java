package com.oxuniverse.domain.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.domain.Seeds;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.settlement.PickOutcome.Correct;
import com.oxuniverse.domain.settlement.PickOutcome.Incorrect;
import com.oxuniverse.domain.settlement.PickOutcome.Voided;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules 6.5 and 6.8.
class CorrectionEffectTest {

  private static final UserId USER = new UserId(7);
  private static final List<PickOutcome> OUTCOMES =
      List.of(
          new Correct(),
          new Incorrect(),
          new Voided(VoidReason.UNCHANGED),
          new Voided(VoidReason.ABNORMAL_MOVE));

  private static PickOutcome outcome(String text) {
    return switch (text) {
      case "CORRECT" -> new Correct();
      case "INCORRECT" -> new Incorrect();
      default -> new Voided(VoidReason.valueOf(text));
    };
  }

  private static Optional<CorrectionEffect> effect(PickStanding before, String after) {
    return CorrectionEffect.of(USER, before, outcome(after), 50);
  }

  @ParameterizedTest
  @CsvSource({
    // before,      after,         reversed, awarded, delta
    "CORRECT,       INCORRECT,     50, 0,  -50",
    "CORRECT,       UNCHANGED,     50, 0,  -50",
    "INCORRECT,     CORRECT,       0,  50, 50",
    "ABNORMAL_MOVE, CORRECT,       0,  50, 50",
    "INCORRECT,     MISSING_CLOSE, 0,  0,  0",
    "MISSING_CLOSE, INCORRECT,     0,  0,  0",
  })
  void a_changed_result_takes_back_what_was_paid_and_awards_what_was_not(
      String before, String after, long reversed, long awarded, long delta) {
    var standing = PickStanding.settled(outcome(before), 50, 1);

    var effect = effect(standing, after).orElseThrow();

    assertThat(effect)
        .isEqualTo(
            new CorrectionEffect(
                USER, standing.status(), outcome(after).status(), reversed, awarded));
    assertThat(effect.delta()).isEqualTo(delta);
  }

  @ParameterizedTest
  @CsvSource({"CORRECT", "INCORRECT", "UNCHANGED", "ABNORMAL_MOVE"})
  void a_result_that_stays_the_same_has_no_effect(String result) {
    assertThat(effect(PickStanding.settled(outcome(result), 50, 1), result)).isEmpty();
  }

  @Test
  void another_void_reason_is_a_change_that_moves_no_points() {
    assertThat(effect(PickStanding.settled(outcome("ABNORMAL_MOVE"), 50, 1), "UNCHANGED"))
        .contains(new CorrectionEffect(USER, PredictionStatus.VOID, PredictionStatus.VOID, 0, 0));
  }

  @Test
  void what_is_taken_back_is_what_was_paid_and_not_what_a_win_pays_now() {
    assertThat(
            effect(PickStanding.settled(new Correct(), 40, 1), "INCORRECT").orElseThrow().delta())
        .isEqualTo(-40);
  }

  @Test
  void a_pick_that_was_not_settled_yet_gets_its_first_result() {
    assertThat(effect(PickStanding.UNSETTLED, "CORRECT"))
        .contains(
            new CorrectionEffect(USER, PredictionStatus.PENDING, PredictionStatus.CORRECT, 0, 50));
  }

  /// Dota2-Gameplay #34876, #35097: points silently recalculated.
  @Test
  void a_preview_of_who_gains_and_who_loses_equals_the_result() {
    Seeds.each(
        500,
        random -> {
          var before =
              IntStream.range(0, 1 + random.nextInt(30))
                  .mapToObj(_ ->
                      PickStanding.settled(OUTCOMES.get(random.nextInt(OUTCOMES.size())), 50, 1))
                  .toList();
          var after =
              before.stream().map(_ -> OUTCOMES.get(random.nextInt(OUTCOMES.size()))).toList();

          var preview =
              new CorrectionPreview(
                  SymbolSettlements.revision(2),
                  IntStream.range(0, before.size())
                      .boxed()
                      .flatMap(i ->
                          CorrectionEffect.of(new UserId(i + 1L), before.get(i), after.get(i), 50)
                              .stream())
                      .toList());

          var settled = after.stream().map(it -> PickStanding.settled(it, 50, 2)).toList();
          assertThat(preview.pointsAwarded() - preview.pointsReversed())
              .isEqualTo(points(settled) - points(before));
          assertThat(preview.gainers()).isEqualTo(count(before, settled, 1));
          assertThat(preview.losers()).isEqualTo(count(before, settled, -1));
          assertThat(preview.effects())
              .allMatch(effect -> effect.reversed() == 0 || effect.awarded() == 0);
        });
  }

  private static long points(List<PickStanding> standings) {
    return standings.stream().mapToLong(PickStanding::points).sum();
  }

  private static long count(List<PickStanding> before, List<PickStanding> after, int direction) {
    return IntStream.range(0, before.size())
        .filter(i -> Long.compare(after.get(i).points(), before.get(i).points()) == direction)
        .count();
  }

  @Test
  void a_single_point_is_a_gain_or_a_loss_too() {
    var gain = CorrectionEffect.of(USER, PickStanding.UNSETTLED, new Correct(), 1).orElseThrow();
    var loss = effect(PickStanding.settled(new Correct(), 1, 1), "UNCHANGED").orElseThrow();

    var preview = new CorrectionPreview(SymbolSettlements.revision(2), List.of(gain, loss));

    assertThat(preview.gainers()).isOne();
    assertThat(preview.losers()).isOne();
  }

  @Test
  void a_preview_sums_what_its_effects_move() {
    var preview =
        new CorrectionPreview(
            SymbolSettlements.revision(2),
            List.of(
                effect(PickStanding.settled(new Correct(), 50, 1), "INCORRECT").orElseThrow(),
                effect(PickStanding.settled(new Correct(), 40, 1), "UNCHANGED").orElseThrow(),
                effect(PickStanding.settled(new Incorrect(), 50, 1), "CORRECT").orElseThrow(),
                effect(PickStanding.settled(new Incorrect(), 50, 1), "DELISTED").orElseThrow()));

    assertThat(preview.gainers()).isOne();
    assertThat(preview.losers()).isEqualTo(2);
    assertThat(preview.pointsAwarded()).isEqualTo(50);
    assertThat(preview.pointsReversed()).isEqualTo(90);
  }
}
