package com.oxuniverse.application.settlement;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.NVDA;
import static com.oxuniverse.application.fakes.FakeGame.SYMBOLS;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static com.oxuniverse.application.fakes.SettableClock.korea;
import static com.oxuniverse.domain.prediction.Choice.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.fakes.Burst;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.Fault;
import com.oxuniverse.application.port.in.CollectCloses;
import com.oxuniverse.application.port.in.CollectCloses.Collected;
import com.oxuniverse.application.port.in.CollectCloses.NotClosed;
import com.oxuniverse.application.port.in.CollectCloses.NotPlayable;
import com.oxuniverse.application.port.in.CollectCloses.SymbolClose;
import com.oxuniverse.application.port.in.CollectCloses.UniverseMissing;
import com.oxuniverse.application.port.in.CorrectSettlement;
import com.oxuniverse.application.port.out.EndOfDayBars.Failure;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.settlement.CloseVerdict;
import com.oxuniverse.domain.settlement.Judgement;
import com.oxuniverse.domain.settlement.VoidReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CollectClosesTest {

  private final FakeGame game = FakeGame.create();
  private final UserId ann = game.player("ann");

  private CollectCloses.Result collect(String date) {
    return game.play().collectCloses().collect(day(date));
  }

  private Collected collected() {
    return (Collected) collect(TUESDAY);
  }

  private SymbolClose close(Symbol symbol) {
    return collected().closes().stream()
        .filter(it -> it.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  private Optional<ProposedCorrection> correction() {
    return close(AAPL).correction();
  }

  private List<LoggedError> errors() {
    return game.world().store().errors();
  }

  private long revisions() {
    return game.world().store().eodPrices().stream().filter(it -> it.symbol().equals(AAPL)).count();
  }

  private static Optional<BigDecimal> dollars(String price) {
    return Optional.of(new BigDecimal(price));
  }

  private void settledAt(String close) {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.closed(TUESDAY).closes(TUESDAY, close).settled(TUESDAY);
  }

  // What is collected when.

  @Test
  void every_symbol_of_the_universe_is_asked_for_and_every_answer_kept() {
    game.opened(TUESDAY).closed(TUESDAY).closes(TUESDAY, "101").due(TUESDAY);

    var collected = collected();

    assertThat(collected.closes()).extracting(SymbolClose::symbol).isEqualTo(SYMBOLS);
    assertThat(collected.closes())
        .extracting(SymbolClose::judgement)
        .allSatisfy(it ->
            assertThat(it)
                .isInstanceOfSatisfying(
                    Judgement.Judged.class,
                    judged -> assertThat(judged.verdict().published()).isEqualTo(dollars("101"))));
    assertThat(collected.closes()).allSatisfy(it -> assertThat(it.correction()).isEmpty());
    assertThat(game.world().eodPrices().latestOf(day(TUESDAY)))
        .extracting(EodPrice::symbol)
        .isEqualTo(SYMBOLS);
  }

  @Test
  void before_the_official_close_nothing_is_asked_for_or_kept() {
    game.opened(TUESDAY).at(WEDNESDAY + "T05:59:59.999999");

    assertThat(collect(TUESDAY)).isEqualTo(new NotClosed(korea(WEDNESDAY + "T06:00")));
    assertThat(game.world().store().eodPrices()).isEmpty();

    game.at(WEDNESDAY + "T06:00");
    assertThat(collect(TUESDAY)).isInstanceOf(Collected.class);
  }

  @Test
  void a_day_off_and_a_day_without_symbols_have_nothing_to_collect() {
    assertThat(collect(TUESDAY)).isEqualTo(new NotClosed(korea(WEDNESDAY + "T06:00")));

    game.at("2024-01-08T12:00");
    assertThat(collect("2024-01-06")).isEqualTo(new NotPlayable());
    assertThat(collect(TUESDAY)).isEqualTo(new UniverseMissing());
  }

  @Test
  void collecting_settles_nothing() {
    game.opened(TUESDAY).pick(ann, AAPL, UP);
    game.closed(TUESDAY).closes(TUESDAY, "101").due(TUESDAY);
    var before = game.session(TUESDAY);

    var _ = collected();

    assertThat(game.world().store().settlements()).isEmpty();
    assertThat(game.session(TUESDAY)).isEqualTo(before);
    assertThat(game.balance(ann)).isEqualTo(1_000);
  }

  /// numerai/numerapi #88: provisional and final are told apart; a revision has a number.
  @Test
  void a_running_close_is_kept_as_provisional_and_the_final_one_as_its_next_revision() {
    game.opened(TUESDAY).closed(TUESDAY).closes(TUESDAY, "99").due(TUESDAY);
    game.market().finality(Finality.PROVISIONAL);
    assertThat(close(AAPL).judgement()).isInstanceOf(Judgement.Awaiting.class);

    game.market().finality(Finality.FINAL);
    game.closes(TUESDAY, "101");
    var _ = collected();

    assertThat(game.world().store().eodPrices())
        .filteredOn(it -> it.symbol().equals(AAPL))
        .extracting(EodPrice::vendorRevision, EodPrice::finality, EodPrice::close)
        .containsExactly(
            tuple(1, Finality.PROVISIONAL, dollars("99")),
            tuple(2, Finality.FINAL, dollars("101")));
  }

  @Test
  void why_a_close_is_refused_is_kept_with_it() {
    game.opened(TUESDAY).closed(TUESDAY).due(TUESDAY);
    game.closes(TUESDAY, AAPL, "0").closes(TUESDAY, MSFT, "200");

    var _ = collected();

    assertThat(game.world().eodPrices().latestOf(day(TUESDAY)))
        .extracting(EodPrice::objection)
        .containsExactly(
            Optional.of(VoidReason.NON_POSITIVE),
            Optional.of(VoidReason.ABNORMAL_MOVE),
            Optional.of(VoidReason.MISSING_CLOSE));
  }

  @Test
  void collected_twice_or_by_many_at_once_it_is_kept_once() {
    game.opened(TUESDAY).closed(TUESDAY).closes(TUESDAY, "101").due(TUESDAY);

    var all = Burst.of(16, this::collected);

    assertThat(all).allSatisfy(it -> assertThat(it).isEqualTo(all.getFirst()));
    assertThat(collected()).isEqualTo(all.getFirst());
    assertThat(game.world().store().eodPrices()).hasSameSizeAs(SYMBOLS);
  }

  // Failures.

  @Test
  void what_a_provider_could_not_say_is_told_and_logged_with_its_reason() {
    game.opened(TUESDAY).closed(TUESDAY).closes(TUESDAY, "101").due(TUESDAY);
    var failure = new Failure("yahoo", Set.of(MSFT, AAPL), "no answer in 10 s", 3);
    game.market().failures(failure).silentAbout(MSFT, true);

    assertThat(collected().failures())
        .containsExactly(
            new CollectCloses.FetchFailure("yahoo", Set.of(MSFT, AAPL), "no answer in 10 s", 3));

    assertThat(errors())
        .containsExactly(
            new LoggedError(
                LoggedError.Type.EOD_FETCH_FAILED,
                day(TUESDAY),
                LoggedError.Severity.ERROR,
                Map.of(
                    "symbols", "AAPL,MSFT",
                    "provider", "yahoo",
                    "retries", "2",
                    "reason", "no answer in 10 s"),
                game.now()));
  }

  @Test
  void a_failure_that_another_provider_made_up_for_is_a_warning() {
    game.opened(TUESDAY).closed(TUESDAY).closes(TUESDAY, "101").due(TUESDAY);
    game.market().failures(new Failure("yahoo", Set.of(MSFT), "down", 1));

    var _ = collected();

    assertThat(errors())
        .extracting(LoggedError::severity)
        .containsExactly(LoggedError.Severity.WARNING);
  }

  /// A day that waits asks dozens of times.
  @Test
  void the_same_failure_of_the_same_day_is_logged_once() {
    game.opened(TUESDAY).closed(TUESDAY).due(TUESDAY);
    game.market().barsDown(true).failures(new Failure("yahoo", Set.of(AAPL, MSFT), "down", 3));

    for (int i = 0; i < 5; i++) {
      var _ = collected();
      var _ = game.settle(TUESDAY);
    }
    assertThat(errors()).hasSize(1);

    game.market().failures(new Failure("yahoo", Set.of(AAPL, NVDA), "down", 3));
    var _ = collected();
    assertThat(errors()).extracting(it -> it.context().get("symbols")).contains("NVDA");

    game.market().failures(new Failure("yahoo", Set.of(AAPL), "denied", 1));
    var _ = collected();
    assertThat(errors()).hasSize(3);
  }

  @Test
  void a_log_that_fails_loses_no_close() {
    game.opened(TUESDAY).closed(TUESDAY).closes(TUESDAY, "101").due(TUESDAY);
    game.market().failures(new Failure("yahoo", Set.of(AAPL), "down", 1));
    game.world().errors().failing(true);

    assertThatThrownBy(this::collected).hasMessage("the log is away");
    assertThat(revisions()).isEqualTo(1);

    game.world().errors().failing(false);
    var _ = collected();
    assertThat(errors()).as("told once it can be").hasSize(1);
  }

  // A vendor that changes its mind.

  /// Dota2-Gameplay #34876: points silently recalculated.
  @Test
  void a_changed_close_is_a_new_revision_and_proposes_a_correction_but_settles_nothing_again() {
    settledAt("101");
    game.after(Duration.ofHours(3)).closes(TUESDAY, AAPL, "99");

    assertThat(correction())
        .contains(new ProposedCorrection(1, dollars("101"), dollars("99"), "fake"));

    assertThat(revisions()).isEqualTo(2);
    assertThat(game.balance(ann)).isEqualTo(1_050);
    assertThat(game.world().store().settlements())
        .extracting(SettlementRow::revision)
        .containsOnly(1);
    assertThat(errors())
        .extracting(LoggedError::type, LoggedError::context)
        .containsExactly(
            tuple(
                LoggedError.Type.CLOSE_REVISED,
                Map.of(
                    "symbol", "AAPL",
                    "provider", "fake",
                    "revision", "2",
                    "settledRevision", "1",
                    "settledClose", "101",
                    "close", "99")));
  }

  @Test
  void a_revision_is_logged_once_however_often_it_is_collected() {
    settledAt("101");
    game.closes(TUESDAY, AAPL, "99");
    for (int i = 0; i < 4; i++) {
      assertThat(correction()).isPresent();
    }
    assertThat(errors()).hasSize(1);

    game.closes(TUESDAY, AAPL, "98");
    assertThat(correction()).isPresent();
    assertThat(errors()).hasSize(2);
  }

  @Test
  void the_close_that_was_settled_proposes_nothing_however_it_is_written() {
    settledAt("101");
    game.closes(TUESDAY, AAPL, "101.0000");

    assertThat(correction()).isEmpty();
    assertThat(errors()).isEmpty();
  }

  @Test
  void a_close_that_comes_after_the_day_was_given_up_proposes_a_correction() {
    game.market().barsDown(true);
    game.opened(TUESDAY).closed(TUESDAY).due(TUESDAY).settle(TUESDAY);
    var _ = game.after(Duration.ofHours(6)).settle(TUESDAY);
    game.market().barsDown(false);
    game.closes(TUESDAY, AAPL, "101");

    assertThat(correction())
        .contains(new ProposedCorrection(1, Optional.empty(), dollars("101"), "fake"));
    assertThat(close(MSFT).correction()).as("no close to settle by").isEmpty();
  }

  @Test
  void a_running_close_proposes_nothing() {
    settledAt("101");
    game.market().finality(Finality.PROVISIONAL);
    game.closes(TUESDAY, AAPL, "99");

    assertThat(correction()).isEmpty();
  }

  @Test
  void who_decided_by_hand_is_not_told_what_was_known_then_but_what_is_new() {
    settledAt("101");
    correctTo("105");
    assertThat(correction()).isEmpty();

    game.after(Duration.ofMinutes(1)).closes(TUESDAY, AAPL, "104");
    assertThat(correction())
        .contains(new ProposedCorrection(2, dollars("105"), dollars("104"), "fake"));
  }

  @Test
  void a_correction_that_was_made_is_proposed_no_more() {
    settledAt("101");
    game.after(Duration.ofHours(1)).closes(TUESDAY, AAPL, "99");
    assertThat(correction()).isPresent();
    correctTo("99");

    assertThat(correction()).isEmpty();
  }

  private void correctTo(String close) {
    assertThat(
            game.play()
                .correctSettlement()
                .correct(
                    new CorrectSettlement.Command(
                        day(TUESDAY),
                        AAPL,
                        new ManualVerdict.Close(new BigDecimal(close)),
                        "boss",
                        "the exchange says so")))
        .isInstanceOf(CorrectSettlement.Corrected.class);
  }

  @Test
  void a_collection_whose_transaction_fails_keeps_nothing_and_can_be_repeated() {
    game.opened(TUESDAY).closed(TUESDAY).closes(TUESDAY, "101").due(TUESDAY);
    game.world().unitOfWork().faultsFrom(() -> Fault.BREAKS_BEFORE_COMMIT);
    assertThatThrownBy(this::collected).isInstanceOf(TransientFailure.class);
    assertThat(game.world().store().eodPrices()).isEmpty();

    game.world().unitOfWork().faultsFrom(() -> Fault.NONE);
    assertThat(close(AAPL).judgement())
        .isInstanceOfSatisfying(
            Judgement.Judged.class,
            it -> assertThat(it.verdict()).isInstanceOf(CloseVerdict.Accepted.class));
  }
}
