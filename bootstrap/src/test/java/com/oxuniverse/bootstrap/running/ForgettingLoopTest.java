package com.oxuniverse.bootstrap.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.TransientFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForgettingLoopTest {

  private static final Duration REST = Duration.ofMinutes(10);

  @Test
  void it_goes_on_while_there_is_more_and_rests_when_there_is_not() {
    assertThat(new ForgettingLoop(atMost -> atMost).step()).isZero();
    assertThat(new ForgettingLoop(atMost -> atMost - 1).step()).isEqualTo(REST);
  }

  @Test
  void a_database_that_is_away_is_asked_again_later() {
    var loop =
        new ForgettingLoop(_ -> {
          throw new TransientFailure("the database is away");
        });

    assertThat(loop.step()).isEqualTo(REST);
  }
}
