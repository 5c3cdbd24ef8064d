package com.oxuniverse.application.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitTest {

  @Test
  void of_sixty_a_minute_one_comes_back_every_second() {
    var limit = Limit.perMinute(60);

    assertThat(limit.untilNext()).isEqualTo(Duration.ofSeconds(1));
    assertThat(limit.untilFull(60)).isEqualTo(Duration.ZERO);
    assertThat(limit.untilFull(50)).isEqualTo(Duration.ofSeconds(10));
    assertThat(limit.untilFull(0)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void nothing_at_all_and_no_time_at_all_are_no_limits() {
    assertThatIllegalArgumentException().isThrownBy(() -> Limit.perMinute(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limit(1, Duration.ZERO));
  }
}
