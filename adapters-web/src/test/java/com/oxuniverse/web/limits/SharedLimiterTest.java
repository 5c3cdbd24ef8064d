package com.oxuniverse.web.limits;

import static com.oxuniverse.web.limits.LimitGroup.SIGN_IN;
import static com.oxuniverse.web.limits.LimitGroup.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeSharedLimits;
import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.limits.Limit;
import com.oxuniverse.application.limits.SharedLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedLimiterTest {

  private static final Limit SIXTY = Limit.perMinute(60);
  private static final Limit FIVE = Limit.perMinute(5);

  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final Ticks ticks = new Ticks();
  private final FakeSharedLimits shared = new FakeSharedLimits(clock);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SharedLimiter one = node(shared);
  private final SharedLimiter other = node(shared);

  private SharedLimiter node(SharedLimits limits) {
    return new SharedLimiter(
        limits, new LimitRules(Map.of(SUBMIT, SIXTY, SIGN_IN, FIVE)), threads, ticks);
  }

  @AfterEach
  void close() {
    threads.close();
  }

  private void advance(Duration duration) {
    clock.advance(duration);
    ticks.advance(duration);
  }

  private static Verdict submit(SharedLimiter node) {
    return node.take(SUBMIT, SIXTY, "a").toCompletableFuture().join();
  }

  private static Verdict signIn(SharedLimiter node) {
    return node.take(SIGN_IN, FIVE, "a").toCompletableFuture().join();
  }

  @Test
  void together_they_let_in_what_one_would() {
    int admitted = 0;
    for (int i = 0; i < 100; i++) {
      admitted += submit(one).isAdmitted() ? 1 : 0;
      admitted += submit(other).isAdmitted() ? 1 : 0;
    }
    assertThat(admitted).isEqualTo(60);
  }

  /// None is answered before all have asked for the first time, and no answer comes at once.
  @Test
  void together_they_let_in_no_more_when_many_ask_at_once() throws InterruptedException {
    int many = 64;
    var all = new CountDownLatch(many);
    var nodes = List.of(patient(slow(after(all))), patient(slow(after(all))));
    var admitted = new AtomicInteger();
    var ended = new CountDownLatch(many);
    for (int i = 0; i < many; i++) {
      var node = nodes.get(i % nodes.size());
      threads.execute(() -> {
        var first = node.take(SUBMIT, SIXTY, "a").toCompletableFuture();
        all.countDown();
        admitted.addAndGet(first.join().isAdmitted() ? 1 : 0);
        admitted.addAndGet(submit(node).isAdmitted() ? 1 : 0);
        ended.countDown();
      });
    }
    assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();

    assertThat(admitted.get()).isPositive().isLessThanOrEqualTo(60);
  }

  private SharedLimiter patient(SharedLimits limits) {
    return new SharedLimiter(
        limits, new LimitRules(Map.of(SUBMIT, SIXTY)), threads, ticks, Duration.ofMinutes(1));
  }

  private SharedLimits after(CountDownLatch latch) {
    return new SharedLimits() {
      @Override
      public Taken take(String subject, Limit limit, int wanted) {
        await(latch);
        return shared.take(subject, limit, wanted);
      }

      @Override
      public int forgetIdle(int atMost) {
        return shared.forgetIdle(atMost);
      }
    };
  }

  private static SharedLimits slow(SharedLimits limits) {
    var never = new CountDownLatch(1);
    return new SharedLimits() {
      @Override
      public Taken take(String subject, Limit limit, int wanted) {
        try {
          var _ = never.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return limits.take(subject, limit, wanted);
      }

      @Override
      public int forgetIdle(int atMost) {
        return limits.forgetIdle(atMost);
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_small_limit_is_shared_one_by_one() {
    for (int i = 0; i < 2; i++) {
      assertThat(signIn(one).isAdmitted()).isTrue();
      assertThat(signIn(other).isAdmitted()).isTrue();
    }
    assertThat(signIn(one)).isEqualTo(Verdict.admitted(SIGN_IN, FIVE, 0));
    assertThat(signIn(other)).isEqualTo(Verdict.refused(SIGN_IN, FIVE));
  }

  @Test
  void neither_the_diligent_nor_the_flooding_cost_a_statement_for_each_request() {
    for (int i = 0; i < 1_000; i++) {
      submit(one);
    }
    assertThat(shared.asked()).isEqualTo(11);
  }

  @Test
  void what_was_taken_in_advance_is_not_kept_for_long() {
    submit(one);
    advance(Duration.ofSeconds(7));
    submit(one);
    assertThat(shared.asked()).isEqualTo(2);
  }

  @Test
  void after_what_it_says_one_more_is_let_in() {
    for (int i = 0; i < 60; i++) {
      submit(one);
    }
    var refused = submit(one);
    assertThat(refused.isAdmitted()).isFalse();

    advance(Duration.ofSeconds(refused.retryAfterSeconds()));

    assertThat(submit(one).isAdmitted()).isTrue();
    assertThat(submit(one).isAdmitted()).isFalse();
  }

  @Test
  void when_nobody_can_say_each_node_counts_by_itself_and_asks_again_later() {
    shared.setAway(true);
    for (int i = 0; i < 60; i++) {
      assertThat(submit(one).isAdmitted()).isTrue();
    }
    assertThat(submit(one).isAdmitted()).isFalse();
    assertThat(shared.asked()).isEqualTo(1);

    shared.setAway(false);
    advance(Duration.ofSeconds(5));

    assertThat(submit(one)).isEqualTo(Verdict.admitted(SUBMIT, SIXTY, 59));
    assertThat(shared.asked()).isEqualTo(2);
  }

  @Test
  void nobody_waits_long_to_be_counted() {
    var stuck = new CountDownLatch(1);
    var node = node(after(stuck));
    try {
      assertThat(submit(node)).isEqualTo(Verdict.admitted(SUBMIT, SIXTY, 59));
    } finally {
      stuck.countDown();
    }
  }
}
