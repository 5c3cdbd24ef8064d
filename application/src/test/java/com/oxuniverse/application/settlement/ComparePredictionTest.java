package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.domain.prediction.Choice.DOWN;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.ComparePrediction.Basis;
import com.oxuniverse.application.port.in.ComparePrediction.Comparison;
import com.oxuniverse.application.port.in.ComparePrediction.Explanation;
import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.PointRules;
import com.oxuniverse.domain.prediction.PredictionId;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.domain.rules.GameRules;
import com.oxuniverse.domain.settlement.PickOutcome;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ComparePredictionTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");

  private Comparison compared(PredictionId id) {
    return game.play().comparePrediction().compare(id).orElseThrow();
  }

  private Explanation explained(StoredPick pick) {
    return compared(pick.id()).explanation();
  }

  /// A pick at that price, and the day ends.
  private StoredPick pickedAt(String price) {
    game.opened(TUESDAY).quoted(AAPL, price);
    var pick = game.pick(ann, AAPL, UP).pick();
    game.closed(TUESDAY).due(TUESDAY);
    return pick;
  }

  private void collect() {
    var _ = game.play().collectCloses().collect(day(TUESDAY));
  }

  private static BigDecimal dollars(String price) {
    return new BigDecimal(price);
  }

  private static Basis sameBasis(String price) {
    return new Basis(dollars(price), false, BigDecimal.ONE, BigDecimal.ONE, dollars(price));
  }

  @Test
  void a_pick_that_is_not_there_has_nothing_to_compare() {
    assertThat(game.play().comparePrediction().compare(new PredictionId(4711))).isEmpty();
  }

  @Test
  void before_there_is_a_close_only_the_snapshot_is_known() {
    var pick = pickedAt("100.5");

    var comparison = compared(pick.id());

    assertThat(comparison.pick()).isEqualTo(pick);
    assertThat(comparison.status()).isEqualTo(PredictionStatus.LOCKED);
    assertThat(comparison.settlement()).isEmpty();
    assertThat(comparison.closes()).isEmpty();
    assertThat(comparison.explanation())
        .isEqualTo(
            new Explanation(
                Optional.of(sameBasis("100.5")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                0));
  }

  @Test
  void a_collected_close_says_what_the_pick_would_be_and_pay() {
    var pick = pickedAt("100.5");
    game.closes(TUESDAY, "101");
    collect();

    assertThat(compared(pick.id()).closes()).hasSize(1);
    assertThat(explained(pick))
        .isEqualTo(
            new Explanation(
                Optional.of(sameBasis("100.5")),
                Optional.of(dollars("101")),
                Optional.of(dollars("0.5")),
                Optional.of(new PickOutcome.Correct()),
                false,
                50));
  }

  @Test
  void a_running_close_says_nothing_of_the_pick() {
    var pick = pickedAt("100.5");
    game.closes(TUESDAY, "101").market().finality(Finality.PROVISIONAL);
    collect();

    assertThat(explained(pick).close()).isEmpty();
    assertThat(explained(pick).outcome()).isEmpty();
    assertThat(compared(pick.id()).closes()).hasSize(1);
  }

  @Test
  void a_settled_pick_says_what_it_was_and_what_it_was_paid() {
    var pick = pickedAt("100.5");
    game.closes(TUESDAY, "101").settled(TUESDAY);

    var explanation = explained(pick);

    assertThat(explanation.isSettled()).isTrue();
    assertThat(explanation.outcome()).contains(new PickOutcome.Correct());
    assertThat(explanation.points()).isEqualTo(50);
    assertThat(compared(pick.id()).status()).isEqualTo(PredictionStatus.CORRECT);
    assertThat(compared(pick.id()).settlement()).isPresent();
  }

  @Test
  void after_a_correction_the_close_is_the_admins_and_not_the_vendors() {
    var pick = pickedAt("100.5");
    game.closes(TUESDAY, "101").settled(TUESDAY);
    var _ =
        game.play()
            .correctSettlement()
            .correct(
                new CorrectSettlement.Command(
                    day(TUESDAY), AAPL, new ManualVerdict.Close(dollars("100")), "boss", "a typo"));

    assertThat(explained(pick).close()).contains(dollars("100"));
    assertThat(explained(pick).difference()).contains(dollars("-0.5"));
    assertThat(explained(pick).outcome()).contains(new PickOutcome.Incorrect());
    assertThat(explained(pick).points()).isZero();
  }

  @Test
  void a_pick_without_a_snapshot_would_be_void_for_that() {
    game.opened(TUESDAY).market().quotesDown(true);
    var pick = game.pick(ann, AAPL, UP).pick();
    game.closed(TUESDAY).closes(TUESDAY, "101").due(TUESDAY);
    collect();

    assertThat(explained(pick).basis()).isEmpty();
    assertThat(explained(pick).difference()).isEmpty();
    assertThat(explained(pick).outcome()).contains(new PickOutcome.Voided(VoidReason.NO_SNAPSHOT));
  }

  @Test
  void a_refused_close_goes_before_everything_else() {
    var pick = pickedAt("100.5");
    game.closes(TUESDAY, "200");
    collect();

    assertThat(explained(pick).close()).contains(dollars("200"));
    assertThat(explained(pick).outcome())
        .contains(new PickOutcome.Voided(VoidReason.ABNORMAL_MOVE));
    assertThat(explained(pick).points()).isZero();
  }

  @Test
  void a_cancelled_pick_would_be_nothing() {
    game.opened(TUESDAY);
    var pick = game.pick(ann, AAPL, UP).pick();
    var _ = game.cancel(ann, "AAPL");
    game.closed(TUESDAY).closes(TUESDAY, "101").due(TUESDAY);
    collect();

    assertThat(compared(pick.id()).status()).isEqualTo(PredictionStatus.CANCELLED);
    assertThat(explained(pick).outcome()).isEmpty();
  }

  @Test
  void a_pick_pays_what_the_rules_say_that_it_was_made_under() {
    var pick = pickedAt("100.5");
    game.closes(TUESDAY, "101");
    collect();
    var usual = GameRules.DEFAULT;
    var sixty =
        new GameRules(
            usual.timetable(), usual.slots(), usual.settlement(), new PointRules(1_000, 60));

    var later = game.restartedUnder(sixty).play().comparePrediction().compare(pick.id());

    assertThat(later.orElseThrow().explanation().points()).isEqualTo(50);
  }

  @Test
  void across_a_split_the_snapshot_is_put_on_the_closes_basis() {
    var pick = pickedAt("100");
    game.market().split(AAPL, LocalDate.parse(TUESDAY), 3, 1);
    game.closes(TUESDAY, AAPL, "33.333333");
    collect();

    // Rounded like a price the difference would be nothing, and the pick void.
    assertThat(explained(pick))
        .isEqualTo(
            new Explanation(
                Optional.of(
                    new Basis(
                        dollars("100"),
                        true,
                        dollars("3"),
                        dollars("1"),
                        dollars("33.333333333333"))),
                Optional.of(dollars("33.333333")),
                Optional.of(dollars("-0.000000333333")),
                Optional.of(new PickOutcome.Incorrect()),
                false,
                0));
  }

  @Test
  void a_day_that_was_declared_closed_is_explained_too() {
    var pick = pickedAt("100");
    game.calendar().holiday(TUESDAY);
    game.settled(TUESDAY);

    assertThat(explained(pick).outcome())
        .contains(new PickOutcome.Voided(VoidReason.MISSING_CLOSE));
  }

  @Test
  void no_vendor_is_asked() {
    var pick = pickedAt("100");
    var asked = new AtomicInteger();
    game.at(WEDNESDAY + "T12:00").market().meanwhile(asked::incrementAndGet);

    var _ = compared(pick.id());

    assertThat(asked).hasValue(0);
  }

  @Test
  void down_wins_below() {
    game.opened(TUESDAY);
    var pick = game.pick(ann, AAPL, DOWN).pick();
    game.closed(TUESDAY).closes(TUESDAY, "99.99").due(TUESDAY);
    collect();

    assertThat(explained(pick).difference()).contains(dollars("-0.01"));
    assertThat(explained(pick).outcome()).contains(new PickOutcome.Correct());
  }
}
