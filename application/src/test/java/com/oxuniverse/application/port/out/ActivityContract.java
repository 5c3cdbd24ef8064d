package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.NVDA;
import static com.oxuniverse.application.port.out.Scene.SLOT_RULES;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.oxuniverse.application.player.Player;
import com.oxuniverse.application.port.in.ViewActivity.DayNumbers;
import com.oxuniverse.application.port.in.ViewActivity.Picked;
import com.oxuniverse.application.port.in.ViewActivity.Realtime;
import com.oxuniverse.application.port.out.Activity.Span;
import com.oxuniverse.application.prediction.StoredPick;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.market.Symbol;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.domain.points.Posting;
import com.oxuniverse.domain.points.RefId;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.prediction.Pick;
import com.oxuniverse.domain.slots.SlotRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [Activity] keeps to.
public abstract class ActivityContract extends StorageContract {

  protected abstract Activity activity();

  protected abstract void become(UserId user, Player.Status status);

  /// Counts submissions, as is done when they were announced.
  protected abstract void submitted(TradingDay day, Picked picked);

  private static Span span(TradingDay day) {
    return new Span(day, Scene.at(day, "06:00"), Scene.at(day.plusDays(1), "06:00"));
  }

  private DayNumbers numbers(TradingDay day) {
    return activity().days(List.of(span(day))).getFirst();
  }

  private void adjust(UserId user, long delta, TradingDay day, String time) {
    var ref = new RefId("adjustment:%s:%d:%s".formatted(user, delta, time));
    doing(() -> storage.ledger().book(Posting.adjustment(user, delta, ref, Scene.at(day, time))));
  }

  /// As a player submits, with whatever that does to the cooldown.
  private StoredPick submit(UserId user, Symbol symbol, String time, SlotRules rules) {
    var now = Scene.at(time);
    var pick =
        Pick.made(
            user,
            TUESDAY,
            symbol,
            Choice.UP,
            now,
            Scene.at("23:59"),
            Scene.snapshot(TUESDAY, "100"),
            scene.rules().number());
    return storage
        .unitOfWork()
        .execute(() -> {
          var read = storage.desk().read(user, TUESDAY, symbol, rules).slots();
          var slots = read.asOf(now, Scene.at(WEDNESDAY, "06:00"), rules).take(now, rules);
          var id = storage.desk().place(pick, read, slots);
          return storage.history().find(user, id).orElseThrow();
        });
  }

  private static DayNumbers nothing(TradingDay day) {
    return new DayNumbers(day, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty());
  }

  @Test
  void where_nobody_is_nothing_happens() {
    assertThat(activity().days(List.of(span(TUESDAY), span(WEDNESDAY))))
        .containsExactly(nothing(TUESDAY), nothing(WEDNESDAY));
    assertThat(activity().days(List.of())).isEmpty();
    assertThat(activity().realtime(TUESDAY, Scene.at("12:00")))
        .isEqualTo(new Realtime(Scene.at("12:00"), TUESDAY, 0, 0, 0, List.of(), 0, 0));
  }

  @Test
  void the_picks_of_a_day_are_counted_by_what_became_of_them() {
    scene.open(TUESDAY, AAPL, MSFT, NVDA);
    scene.open(WEDNESDAY, AAPL);
    var ann = scene.player("ann");
    var bob = scene.player("bob");
    var eve = scene.player("eve");
    scene.player("idle");
    scene.pick(ann, AAPL, Choice.UP, "100");
    scene.pick(bob, AAPL, Choice.DOWN, "100");
    scene.pick(bob, TUESDAY, MSFT, Choice.UP, Optional.empty());
    scene.pick(bob, NVDA, Choice.UP, "100");
    scene.cancel(scene.pick(eve, MSFT, Choice.UP, "100"));
    scene.pick(eve, WEDNESDAY, AAPL, Choice.UP, Scene.snapshot(WEDNESDAY, "100"));
    doing(() -> storage.book().book(Settlements.at(TUESDAY, AAPL, 1, "110")));
    doing(() -> storage.book().book(Settlements.at(TUESDAY, MSFT, 1, "110")));

    var day = numbers(TUESDAY);
    assertThat(day.actives()).as("ann, bob, and eve who thought better of it").isEqualTo(3);
    assertThat(day.users()).isEqualTo(4);
    assertThat(day.picks()).isEqualTo(4);
    assertThat(day.cancelled()).isEqualTo(1);
    assertThat(day.decided()).isEqualTo(2);
    assertThat(day.correct()).isEqualTo(1);
    assertThat(day.withoutSnapshot()).isEqualTo(1);
    assertThat(activity().days(List.of(span(WEDNESDAY), span(TUESDAY))))
        .extracting(DayNumbers::day, DayNumbers::picks)
        .containsExactly(tuple(WEDNESDAY, 1L), tuple(TUESDAY, 4L));
  }

  @Test
  void who_was_deleted_is_no_user() {
    scene.player("ann");
    become(scene.player("bob"), Player.Status.SUSPENDED);
    become(scene.player("eve"), Player.Status.DELETED);
    assertThat(numbers(TUESDAY).users()).isEqualTo(2);
  }

  @Test
  void points_count_when_they_are_booked() {
    var ann = scene.player("ann");
    adjust(ann, 1, TUESDAY, "05:59:59.999999");
    adjust(ann, 200, TUESDAY, "06:00");
    adjust(ann, 100, WEDNESDAY, "05:59:59.999999");
    adjust(ann, -30, TUESDAY, "12:00");
    adjust(ann, -7, TUESDAY, "12:01");
    adjust(ann, 1, WEDNESDAY, "06:00");

    assertThat(numbers(TUESDAY).pointsIssued()).isEqualTo(300);
    assertThat(numbers(TUESDAY).pointsSpent()).isEqualTo(37);
    assertThat(numbers(WEDNESDAY).pointsIssued()).isEqualTo(1);
    assertThat(activity().realtime(TUESDAY, Scene.at("12:00")).pointsOutstanding()).isEqualTo(265);
    assertThat(activity().pointsOutstanding()).isEqualTo(265);
  }

  @Test
  void cooldowns_are_counted_by_how_they_ended() {
    scene.open(TUESDAY, AAPL, MSFT);
    var ann = scene.player("ann");
    var bob = scene.player("bob");
    var eve = scene.player("eve");
    submit(ann, AAPL, "10:00", SLOT_RULES);
    submit(ann, MSFT, "10:30", SLOT_RULES);
    scene.cancel(submit(bob, AAPL, "10:00", SLOT_RULES));
    submit(eve, AAPL, "10:00", SLOT_RULES);

    var day = numbers(TUESDAY);
    assertThat(day.cooldownsStarted()).isEqualTo(4);
    assertThat(day.cooldownsCompleted()).isEqualTo(1);
    assertThat(day.cooldownsCancelled()).isEqualTo(1);
    assertThat(day.meanRefill()).contains(SLOT_RULES.refillAfter());
    assertThat(activity().realtime(TUESDAY, Scene.at("12:00")).cooldownsActive()).isEqualTo(2);
    assertThat(numbers(WEDNESDAY).cooldownsStarted()).isZero();
  }

  @Test
  void the_mean_refill_is_that_of_the_cooldowns_that_were_completed() {
    scene.open(TUESDAY, AAPL, MSFT);
    var slow = slower(SLOT_RULES);
    var ann = scene.player("ann");
    submit(ann, AAPL, "10:00", SLOT_RULES);
    submit(ann, MSFT, "12:00", SLOT_RULES);
    var bob = scene.player("bob");
    submit(bob, AAPL, "10:00", slow);
    submit(bob, MSFT, "12:00", slow);
    assertThat(numbers(TUESDAY).meanRefill())
        .contains(SLOT_RULES.refillAfter().plus(Duration.ofSeconds(30)));
  }

  /// By a minute.
  private static SlotRules slower(SlotRules rules) {
    return new SlotRules(
        rules.base(), rules.adUnlocksPerDay(), rules.refillAfter().plus(Duration.ofMinutes(1)));
  }

  @Test
  void today_is_told_as_it_stands() {
    scene.open(TUESDAY, AAPL, MSFT);
    var ann = scene.player("ann");
    scene.pick(ann, AAPL, Choice.UP, "100");
    scene.pick(ann, MSFT, Choice.UP, "100");
    scene.cancel(scene.pick(scene.player("bob"), AAPL, Choice.UP, "100"));
    doing(() -> storage.book().book(Settlements.at(TUESDAY, MSFT, 1, "110")));
    submitted(TUESDAY, new Picked(AAPL, 2, 0));
    submitted(TUESDAY, new Picked(MSFT, 1, 0));
    submitted(WEDNESDAY, new Picked(MSFT, 0, 9));

    assertThat(activity().realtime(TUESDAY, Scene.at("12:00")))
        .isEqualTo(
            new Realtime(
                Scene.at("12:00"),
                TUESDAY,
                2,
                3,
                1,
                List.of(new Picked(AAPL, 2, 0), new Picked(MSFT, 1, 0)),
                0,
                50));
  }

  @Test
  void the_ten_that_are_picked_most_come_first() {
    IntStream.range(0, 12)
        .forEach(i -> submitted(TUESDAY, new Picked(new Symbol("S" + (char) ('A' + i)), i / 2, 1)));
    var now = activity().realtime(TUESDAY, Scene.at("12:00"));
    assertThat(now.mostPicked())
        .extracting(it -> it.symbol().ticker())
        .containsExactly("SK", "SL", "SI", "SJ", "SG", "SH", "SE", "SF", "SC", "SD");
    assertThat(now.submitted()).isEqualTo(2 * (1 + 2 + 3 + 4 + 5) + 12);
  }
}
