package com.oxuniverse.application.port.out;

import static com.oxuniverse.application.port.out.Scene.AAPL;
import static com.oxuniverse.application.port.out.Scene.MSFT;
import static com.oxuniverse.application.port.out.Scene.TUESDAY;
import static com.oxuniverse.application.port.out.Scene.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.oxuniverse.application.port.out.SubmissionCounts.Count;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What all [SubmissionCounts] keep to.
public abstract class SubmissionCountsContract extends StorageContract {

  protected abstract SubmissionCounts counts();

  @Test
  void counts_add_up_by_day_and_symbol() {
    doing(() -> counts().add(List.of(new Count(TUESDAY, MSFT, 1, 2))));
    doing(() ->
        counts().add(List.of(new Count(TUESDAY, AAPL, 5, 0), new Count(TUESDAY, MSFT, 10, 20))));
    doing(() -> counts().add(List.of(new Count(WEDNESDAY, AAPL, 7, 7))));
    assertThat(counts().of(TUESDAY))
        .containsExactly(new Count(TUESDAY, AAPL, 5, 0), new Count(TUESDAY, MSFT, 11, 22));
    assertThat(counts().of(WEDNESDAY)).containsExactly(new Count(WEDNESDAY, AAPL, 7, 7));
  }

  @Test
  void nobody_was_counted_on_a_day_without_picks() {
    assertThat(counts().of(TUESDAY)).isEmpty();
  }

  @Test
  void many_who_count_the_same_at_once_lose_nothing() {
    var some = List.of(new Count(TUESDAY, AAPL, 1, 0), new Count(TUESDAY, MSFT, 0, 1));
    var _ =
        Crowd.of(
            12,
            i -> {
              doing(() -> counts().add(i % 2 == 0 ? some : some.reversed()));
              return i;
            });
    assertThat(counts().of(TUESDAY))
        .containsExactly(new Count(TUESDAY, AAPL, 12, 0), new Count(TUESDAY, MSFT, 0, 12));
  }

  @Test
  void counting_is_only_for_units_of_work() {
    assertThatIllegalStateException()
        .isThrownBy(() -> counts().add(List.of(new Count(TUESDAY, AAPL, 1, 0))));
  }
}
