package com.oxuniverse.application.operations;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.WEDNESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.fakes.FakeIntegrity;
import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.operations.IntegrityReport.Finding;
import com.oxuniverse.application.port.out.Integrity;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.prediction.Choice;
import com.oxuniverse.domain.settlement.SettlementRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CheckIntegrityTest {

  private static final Instant REAL_TIME = Instant.parse("2026-07-01T09:00:00Z");

  private final FakeGame game = FakeGame.create();
  private final SettableClock wallClock = new SettableClock(REAL_TIME);
  private final List<Integrity.Limits> asked = new ArrayList<>();
  private final FakeIntegrity kept = new FakeIntegrity(game.world().store(), _ -> List.of());
  private Duration eachTakes = Duration.ZERO;

  private final CheckIntegrityService service = over(this::look);

  private CheckIntegrityService over(Integrity integrity) {
    return new CheckIntegrityService(
        integrity,
        game.world().errors(),
        new TradingDays(game.calendar(), Timetable.DEFAULT),
        SettlementRules.DEFAULT,
        game.clock(),
        wallClock);
  }

  private Finding look(IntegrityCheck check, Integrity.Limits limits) {
    asked.add(limits);
    wallClock.advance(eachTakes);
    return kept.look(check, limits);
  }

  @BeforeEach
  void playADay() {
    game.opened(TUESDAY);
    game.pick(game.player("ann"), AAPL, Choice.UP);
    game.pick(game.player("bob"), AAPL, Choice.DOWN);
    game.closed(TUESDAY).closes(TUESDAY, "110").settled(TUESDAY);
  }

  @Test
  @Timeout(30)
  void those_who_look_at_the_same_time_get_one_report() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var held = new CompletableFuture<Boolean>();
    var looks = new AtomicInteger();
    var slow =
        over((check, limits) -> {
          looks.incrementAndGet();
          begun.countDown();
          held.join();
          return kept.look(check, limits);
        });
    var first = CompletableFuture.supplyAsync(slow::check);
    begun.await();
    var second = CompletableFuture.supplyAsync(slow::check);
    assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    held.complete(true);

    assertThat(second.join()).isSameAs(first.join());
    assertThat(looks).hasValue(IntegrityCheck.values().length);
    assertThat(slow.check()).isNotSameAs(first.join());
  }

  @Test
  void a_played_day_is_clean_and_nothing_is_kept_as_an_error() {
    eachTakes = Duration.ofMillis(30);
    var report = service.check();
    assertThat(report.isClean()).isTrue();
    assertThat(report.at()).isEqualTo(game.now());
    assertThat(report.took()).isEqualTo(eachTakes.multipliedBy(7));
    assertThat(report.findings())
        .extracting(Finding::check)
        .containsExactly(IntegrityCheck.values());
    assertThat(game.world().store().errors()).isEmpty();
  }

  @Test
  void a_violation_is_reported_and_kept_as_an_error() {
    kept.spoil(IntegrityCheck.BALANCES_ADD_UP);
    game.at("2024-01-03T05:00");
    var report = service.check();
    assertThat(report.isClean()).isFalse();
    assertThat(report.findings())
        .contains(new Finding(IntegrityCheck.BALANCES_ADD_UP, 1, List.of("user 1")));
    assertThat(game.world().store().errors())
        .containsExactly(
            new LoggedError(
                LoggedError.Type.INTEGRITY_VIOLATED,
                day(TUESDAY),
                LoggedError.Severity.ERROR,
                Map.of("check", "BALANCES_ADD_UP", "violations", "1", "examples", "user 1"),
                game.now()));
  }

  @Test
  void the_same_violation_is_kept_once_a_day_however_often_somebody_looks() {
    kept.spoil(IntegrityCheck.BALANCES_ADD_UP);
    game.at("2024-01-03T08:00");
    assertThat(service.check().isClean()).isFalse();
    assertThat(service.check().isClean()).isFalse();
    assertThat(game.world().store().errors()).hasSize(1);

    kept.spoil(IntegrityCheck.SLOTS_ADD_UP);
    assertThat(service.check().isClean()).isFalse();
    assertThat(game.world().store().errors()).as("another one").hasSize(2);

    game.at("2024-01-04T08:00");
    assertThat(service.check().isClean()).isFalse();
    assertThat(game.world().store().errors()).as("the next day").hasSize(4);
  }

  @Test
  void what_could_not_be_kept_is_kept_the_next_time() {
    kept.spoil(IntegrityCheck.BALANCES_ADD_UP);
    game.world().errors().failing(true);
    assertThatThrownBy(service::check).isInstanceOf(TransientFailure.class);
    game.world().errors().failing(false);
    assertThat(service.check().isClean()).isFalse();
    assertThat(game.world().store().errors()).hasSize(1);
  }

  @Test
  void days_are_given_up_first_and_events_get_some_minutes() {
    assertThat(service.check().isClean()).isTrue();
    assertThat(asked)
        .containsOnly(
            new Integrity.Limits(
                game.now().minus(Duration.ofHours(7)), REAL_TIME.minus(Duration.ofMinutes(5))));
  }

  @Test
  void a_day_that_nobody_settles_is_found_an_hour_after_it_should_have_been_given_up() {
    game.opened(WEDNESDAY);
    game.pick(game.player("eve"), AAPL, Choice.UP);
    game.closed(WEDNESDAY).due(WEDNESDAY).after(Duration.ofHours(7));
    assertThat(service.check().isClean()).isTrue();
    game.after(Duration.ofSeconds(1));
    assertThat(service.check().findings())
        .contains(new Finding(IntegrityCheck.DAYS_SETTLED, 1, List.of(WEDNESDAY)));
  }
}
