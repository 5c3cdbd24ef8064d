package com.oxuniverse.marketdata.live;

import static com.oxuniverse.marketdata.live.LiveWorld.AAPL;
import static com.oxuniverse.marketdata.live.LiveWorld.MSFT;
import static com.oxuniverse.marketdata.live.LiveWorld.symbols;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.port.out.EndOfDayBars.Answers;
import com.oxuniverse.application.port.out.EndOfDayBars.Failure;
import com.oxuniverse.domain.market.DailyBars;
import com.oxuniverse.domain.market.DailyBars.Finality;
import com.oxuniverse.domain.market.Split;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveBarsTest {

  private static final Collecting QUICK =
      new Collecting(
          8,
          3,
          Duration.ofMillis(1),
          Duration.ofMillis(100),
          Duration.ofSeconds(60),
          Duration.ofHours(1));

  private final LiveWorld world = new LiveWorld();
  private final Instant due = world.session.close().plus(Duration.ofMinutes(15));
  private final FakeBarVendor first = new FakeBarVendor("first");
  private final FakeBarVendor second = new FakeBarVendor("second");

  @AfterEach
  void close() {
    world.close();
  }

  private LiveBars bars(FakeBarVendor... vendors) {
    var order =
        List.of(vendors).stream().map(it -> new BarProvider(it, world.gate(it.name()))).toList();
    return new LiveBars(order, QUICK, world.threads, world.nanoTime);
  }

  private Answers ask(LiveBars bars, Collection<Symbol> symbols) {
    return ask(bars, symbols, due);
  }

  private Answers ask(LiveBars bars, Collection<Symbol> symbols, Instant now) {
    return bars.of(
        world.session, world.calendar.sessionsBefore(world.session.date(), 5), symbols, now);
  }

  @Test
  void the_first_provider_answers_and_the_second_is_not_asked() {
    var answers = ask(bars(first, second), symbols(101));

    assertThat(answers.bars()).hasSize(101);
    assertThat(answers.bars().values()).extracting(DailyBars::source).containsOnly("first");
    assertThat(answers.failures()).isEmpty();
    assertThat(second.calls).isEmpty();
  }

  @Test
  void what_may_pass_is_tried_three_times_and_then_elsewhere() {
    first.failing(Kind.UNAVAILABLE);

    var answers = ask(bars(first, second), List.of(AAPL));

    assertThat(first.calls).hasSize(3);
    assertThat(answers.bars().get(AAPL).source()).isEqualTo("second");
    assertThat(answers.failures())
        .containsExactly(
            new Failure(
                "first", Set.of(AAPL), "did not answer in time, or with an error of its own", 3));
  }

  @Test
  void what_has_passed_is_no_failure() {
    first.failingFirst(2, Kind.MALFORMED);

    var answers = ask(bars(first, second), List.of(AAPL));

    assertThat(answers.bars().get(AAPL).source()).isEqualTo("first");
    assertThat(answers.failures()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RATE_LIMITED", "DENIED", "UNKNOWN_SYMBOL", "OTHER_INSTRUMENT"})
  void what_does_not_pass_is_tried_once(Kind kind) {
    first.failing(kind);

    var answers = ask(bars(first, second), List.of(AAPL));

    assertThat(first.calls).hasSize(1);
    assertThat(answers.bars().get(AAPL).source()).isEqualTo("second");
    assertThat(answers.failures())
        .containsExactly(new Failure("first", Set.of(AAPL), BarFailures.words(kind), 1));
  }

  @Test
  void a_symbol_nobody_answers_for_is_absent_and_all_failures_are_told() {
    first.failing(Kind.UNKNOWN_SYMBOL);
    second.failing(Kind.DENIED);

    var answers = ask(bars(first, second), List.of(AAPL, MSFT));

    assertThat(answers.bars()).isEmpty();
    assertThat(answers.failures()).extracting(Failure::provider).containsExactly("first", "second");
    assertThat(answers.failures())
        .allSatisfy(it -> assertThat(it.symbols()).containsExactlyInAnyOrder(AAPL, MSFT));
  }

  @Test
  void an_answer_for_another_symbol_is_none() {
    first.doing((_, session, before, _) -> first.answer(MSFT, session, before, "1"));

    var answers = ask(bars(first, second), List.of(AAPL));

    assertThat(answers.bars().get(AAPL).source()).isEqualTo("second");
    assertThat(answers.failures())
        .extracting(Failure::reason)
        .containsExactly("answered for another instrument");
  }

  @Test
  void no_more_than_eight_are_asked_for_at_once() {
    first.doing((symbol, session, before, _) -> {
      LiveWorld.until(() -> first.mostUnderWay.get() >= 8);
      return first.answer(symbol, session, before, "100");
    });

    assertThat(ask(bars(first), symbols(101)).bars()).hasSize(101);
    assertThat(first.mostUnderWay.get()).isEqualTo(8);
  }

  @Test
  void a_hundred_and_one_symbols_do_not_trip_the_vendors_limit() {
    int limit = 50;
    world.rate = new Rate(limit, Duration.ofSeconds(1));
    var recent = new ConcurrentLinkedDeque<Long>();
    first.doing((symbol, session, before, _) -> {
      synchronized (recent) {
        long now = System.nanoTime();
        recent.removeIf(it -> now - it > 1_000_000_000L);
        recent.add(now);
        if (recent.size() > limit) {
          throw new VendorFailure(Kind.RATE_LIMITED, "too many");
        }
      }
      return first.answer(symbol, session, before, "100");
    });

    var answers = ask(bars(first), symbols(101));

    assertThat(answers.failures()).isEmpty();
    assertThat(answers.bars()).hasSize(101);
  }

  @Test
  void a_vendor_that_is_down_is_not_asked_for_each_of_a_hundred_symbols() {
    first.hanging();

    var answers = ask(bars(first, second), symbols(101));

    assertThat(answers.bars()).hasSize(101);
    assertThat(answers.bars().values()).extracting(DailyBars::source).containsOnly("second");
    assertThat(first.calls.size()).isLessThanOrEqualTo(2 * 8);
    assertThat(answers.failures()).extracting(Failure::provider).containsOnly("first");
    assertThat(answers.failures().stream().flatMap(it -> it.symbols().stream()).distinct())
        .hasSize(101);
  }

  @Test
  void a_vendor_that_is_back_is_waited_for_and_then_asked_for_all() {
    first.failing(Kind.UNAVAILABLE);
    var bars = bars(first);
    ask(bars, symbols(101));
    first.failingFirst(0, Kind.UNAVAILABLE);
    world.jump(Duration.ofSeconds(31));

    var answers = ask(bars, symbols(101));

    assertThat(answers.failures()).isEmpty();
    assertThat(answers.bars()).hasSize(101);
  }

  @Test
  void a_rate_that_leaves_no_room_is_a_failure_and_not_an_endless_wait() {
    world.rate = new Rate(1, Duration.ofHours(1));

    var answers = ask(bars(first), List.of(AAPL, MSFT));

    assertThat(answers.bars()).hasSize(1);
    assertThat(answers.failures())
        .extracting(Failure::reason)
        .containsExactly("the rate of first leaves no room in time");
  }

  @Test
  void confirming_asks_all_but_the_one_that_answered() {
    var bars = bars(first, second);
    var firsts = ask(bars, List.of(AAPL, MSFT)).bars();

    var others =
        bars.confirming(
            world.session,
            world.calendar.sessionsBefore(world.session.date(), 5),
            firsts.values(),
            due);

    assertThat(others.bars().values()).extracting(DailyBars::source).containsOnly("second");
    assertThat(others.bars()).containsOnlyKeys(AAPL, MSFT);
    assertThat(first.calls).hasSize(2);
  }

  @Test
  void who_is_alone_has_nobody_to_confirm() {
    var bars = bars(first);
    var firsts = ask(bars, List.of(AAPL)).bars().values();

    assertThat(bars.confirming(world.session, List.of(), firsts, due)).isEqualTo(Answers.NONE);
  }

  @Test
  void a_final_answer_without_a_close_is_asked_for_elsewhere() {
    first.saying(Finality.FINAL, Optional.empty());

    assertThat(ask(bars(first, second), List.of(AAPL)).bars().get(AAPL).source())
        .isEqualTo("second");
  }

  @Test
  void without_a_better_one_the_first_answer_stays() {
    first.saying(Finality.FINAL, Optional.of("0"));
    second.saying(Finality.PROVISIONAL, Optional.of("7"));
    assertThat(ask(bars(first, second), List.of(AAPL)).bars().get(AAPL).source())
        .isEqualTo("first");

    second.failing(Kind.UNKNOWN_SYMBOL);
    assertThat(ask(bars(first, second), List.of(AAPL)).bars().get(AAPL).source())
        .isEqualTo("first");
  }

  @Test
  void a_provisional_answer_is_waited_for_an_hour_and_then_asked_for_elsewhere() {
    first.saying(Finality.PROVISIONAL, Optional.of("7"));
    var bars = bars(first, second);

    assertThat(ask(bars, List.of(AAPL), due).bars().get(AAPL).source()).isEqualTo("first");
    assertThat(
            ask(bars, List.of(AAPL), world.session.close().plusSeconds(3_600))
                .bars()
                .get(AAPL)
                .source())
        .isEqualTo("second");
  }

  @Test
  void a_delisted_symbol_is_taken_at_its_vendors_word() {
    first.saying(Finality.DELISTED, Optional.empty());

    assertThat(ask(bars(first, second), List.of(AAPL)).bars().get(AAPL).finality())
        .isEqualTo(Finality.DELISTED);
    assertThat(second.calls).isEmpty();
  }

  @Test
  void a_closed_market_says_so_for_no_answer_might_end_a_day() {
    world.close();

    assertThatThrownBy(() -> ask(bars(first), List.of(AAPL)))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining("closed down");
  }

  @Test
  void splits_that_only_a_vendor_told_who_is_not_final_are_not_lost() {
    var split = Split.of(world.session.date(), 4, 1);
    first.saying(Finality.PROVISIONAL, Optional.of("25")).splitting(split);
    second.saying(Finality.FINAL, Optional.of("25.5"));

    var answer =
        ask(bars(first, second), List.of(AAPL), world.session.close().plus(Duration.ofHours(2)))
            .bars()
            .get(AAPL);

    assertThat(answer.finality()).isEqualTo(Finality.FINAL);
    assertThat(answer.splits()).containsExactly(split);
  }
}
