package com.oxuniverse.application.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.SettableClock;
import com.oxuniverse.application.limits.SharedLimits.Taken;
import com.oxuniverse.application.port.out.Scene;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [SharedLimits] keeps to.
public abstract class SharedLimitsContract {

  private static final Limit SIXTY = Limit.perMinute(60);

  protected final SettableClock clock = new SettableClock(Scene.at("10:00"));

  private SharedLimits limits;

  /// By the [#clock].
  protected abstract SharedLimits limits();

  @BeforeEach
  void open() {
    limits = limits();
  }

  @Test
  void what_is_taken_is_gone() {
    assertThat(limits.take("a", SIXTY, 1)).isEqualTo(new Taken(1, 59));
    assertThat(limits.take("a", SIXTY, 6)).isEqualTo(new Taken(6, 53));
  }

  @Test
  void no_more_is_granted_than_is_left() {
    assertThat(limits.take("a", SIXTY, 58)).isEqualTo(new Taken(58, 2));
    assertThat(limits.take("a", SIXTY, 6)).isEqualTo(new Taken(2, 0));
    assertThat(limits.take("a", SIXTY, 6)).isEqualTo(new Taken(0, 0));
  }

  @Test
  void each_subject_has_its_own() {
    limits.take("a", SIXTY, 60);
    assertThat(limits.take("b", SIXTY, 1)).isEqualTo(new Taken(1, 59));
  }

  @Test
  void it_comes_back_evenly() {
    limits.take("a", SIXTY, 60);
    clock.advance(Duration.ofMillis(999));
    assertThat(limits.take("a", SIXTY, 1).granted()).isZero();

    clock.advance(Duration.ofMillis(1_002));
    assertThat(limits.take("a", SIXTY, 5).granted()).isEqualTo(2);

    clock.advance(Duration.ofMinutes(1));
    assertThat(limits.take("a", SIXTY, 60)).isEqualTo(new Taken(60, 0));
  }

  @Test
  void nobody_saves_up_more_than_there_is() {
    limits.take("a", SIXTY, 1);
    clock.advance(Duration.ofHours(1));
    assertThat(limits.take("a", SIXTY, 100)).isEqualTo(new Taken(60, 0));
  }

  @Test
  void whoever_has_everything_back_is_forgotten_and_nobody_else() {
    limits.take("idle", SIXTY, 1);
    limits.take("idler", SIXTY, 1);
    clock.advance(Duration.ofMinutes(2));
    limits.take("busy", SIXTY, 60);

    assertThat(limits.forgetIdle(1)).isEqualTo(1);
    assertThat(limits.forgetIdle(10)).isEqualTo(1);
    assertThat(limits.forgetIdle(10)).isZero();
    assertThat(limits.take("busy", SIXTY, 1).granted()).isZero();
  }
}
