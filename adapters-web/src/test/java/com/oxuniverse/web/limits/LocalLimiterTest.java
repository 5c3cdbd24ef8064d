package com.oxuniverse.web.limits;

import static com.oxuniverse.web.limits.LimitGroup.READ;
import static com.oxuniverse.web.limits.LimitGroup.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.limits.Limit;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalLimiterTest {

  private static final Limit SIXTY = Limit.perMinute(60);

  private final Ticks ticks = new Ticks();
  private final LocalLimiter limiter =
      new LocalLimiter(new LimitRules(Map.of(SUBMIT, SIXTY, READ, SIXTY)), ticks);

  private Verdict take(String subject) {
    return limiter.decide(SUBMIT, SIXTY, subject);
  }

  @Test
  void so_many_are_let_in_and_no_more() {
    for (int left = 59; left >= 0; left--) {
      assertThat(take("a")).isEqualTo(Verdict.admitted(SUBMIT, SIXTY, left));
    }
    assertThat(take("a")).isEqualTo(Verdict.refused(SUBMIT, SIXTY));
    assertThat(take("b").isAdmitted()).isTrue();
    assertThat(limiter.decide(READ, SIXTY, "a").isAdmitted()).isTrue();
  }

  @Test
  void after_what_it_says_one_more_is_let_in() {
    for (int i = 0; i < 60; i++) {
      take("a");
    }
    ticks.advance(Duration.ofSeconds(take("a").retryAfterSeconds()));

    assertThat(take("a").isAdmitted()).isTrue();
    assertThat(take("a").isAdmitted()).isFalse();
  }

  @Test
  void whoever_asks_again_and_again_is_not_forgotten() {
    for (int i = 0; i < 60; i++) {
      take("a");
    }
    for (int i = 0; i < 20; i++) {
      ticks.advance(Duration.ofSeconds(10));
      for (int j = 0; j < 10; j++) {
        assertThat(take("a").isAdmitted()).isTrue();
      }
      assertThat(take("a").isAdmitted()).isFalse();
    }
  }

  @Test
  void an_idle_world_takes_no_memory() {
    for (int i = 0; i < 1_000; i++) {
      take("a" + i);
    }
    ticks.advance(Duration.ofMinutes(1));
    take("b");
    ticks.advance(Duration.ofMinutes(1));
    take("c");

    assertThat(limiter.remembered()).isEqualTo(2);
  }

  @Test
  void strangers_cannot_fill_the_memory() {
    for (int i = 0; i < 200_000; i++) {
      take("a" + i);
    }
    assertThat(limiter.remembered()).isLessThanOrEqualTo(40_000);
  }

  @Test
  void what_is_left_is_told_as_the_draft_has_it() {
    var verdict = take("a");

    assertThat(verdict.policy()).isEqualTo("\"submit\";q=60;w=60");
    assertThat(verdict.rateLimit()).isEqualTo("\"submit\";r=59;t=1");
    assertThat(Verdict.refused(SUBMIT, Limit.perMinute(7)).rateLimit())
        .isEqualTo("\"submit\";r=0;t=60");
    assertThat(Verdict.refused(SUBMIT, Limit.perMinute(7)).retryAfterSeconds()).isEqualTo(9);
    assertThat(Verdict.refused(SUBMIT, Limit.perMinute(600)).retryAfterSeconds()).isEqualTo(1);
  }
}
