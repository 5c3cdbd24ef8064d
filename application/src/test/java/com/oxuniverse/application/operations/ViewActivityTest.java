package com.oxuniverse.application.operations;

import static com.oxuniverse.application.fakes.FakeGame.AAPL;
import static com.oxuniverse.application.fakes.FakeGame.MSFT;
import static com.oxuniverse.application.fakes.FakeGame.TUESDAY;
import static com.oxuniverse.application.fakes.FakeGame.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.fakes.FakeActivity;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.ViewActivity;
import com.oxuniverse.application.port.in.ViewActivity.DayNumbers;
import com.oxuniverse.application.port.in.ViewActivity.Picked;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.prediction.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewActivityTest {

  private final FakeGame game = FakeGame.create();
  private final ViewActivity service =
      new ViewActivityService(
          new FakeActivity(game.world().store(), _ -> List.of(new Picked(AAPL, 1, 2))),
          new TradingDays(game.calendar(), Timetable.DEFAULT),
          game.clock());

  private List<String> days(int days) {
    return service.days(days).stream().map(it -> it.day().toString()).toList();
  }

  @Test
  void the_last_days_are_those_that_were_played() {
    game.at("2024-01-08T12:00");
    assertThat(days(3)).containsExactly("2024-01-04", "2024-01-05", "2024-01-08");
    game.at("2024-01-08T05:59");
    assertThat(days(2)).as("it is still Sunday").containsExactly("2024-01-04", "2024-01-05");
    game.at("2024-01-02T12:00");
    assertThat(days(2)).as("over the holiday").containsExactly("2023-12-29", "2024-01-02");
  }

  /// Friday is settled on Saturday; what belongs to no played day would be missing in every sum.
  @Test
  void points_that_are_booked_at_the_weekend_count_for_friday() {
    game.at("2024-01-06T12:00");
    game.player("ann");
    game.at("2024-01-08T05:59");
    game.player("bob");
    game.at("2024-01-08T06:00");
    game.player("eve");
    assertThat(service.days(2)).extracting(DayNumbers::pointsIssued).containsExactly(2000L, 1000L);
  }

  @Test
  void today_is_told_as_it_stands() {
    game.opened(TUESDAY);
    var ann = game.player("ann");
    game.pick(ann, AAPL, Choice.UP);
    game.pick(ann, MSFT, Choice.UP);
    var now = service.realtime();
    assertThat(now.at()).isEqualTo(game.now());
    assertThat(now.day()).isEqualTo(day(TUESDAY));
    assertThat(now.actives()).isEqualTo(1);
    assertThat(now.pending()).isEqualTo(2);
    assertThat(now.submitted()).isEqualTo(3);
    assertThat(now.cooldownsActive()).isEqualTo(1);
    assertThat(now.pointsOutstanding()).isEqualTo(1000);
  }
}
