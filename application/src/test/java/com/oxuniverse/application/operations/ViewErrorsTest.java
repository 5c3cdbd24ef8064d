package com.oxuniverse.application.operations;

import static com.oxuniverse.application.fakes.FakeGame.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.application.audit.Admin;
import com.oxuniverse.application.audit.AdminAct;
import com.oxuniverse.application.errors.LoggedError;
import com.oxuniverse.application.fakes.FakeErrorRecords;
import com.oxuniverse.application.fakes.FakeGame;
import com.oxuniverse.application.port.in.ViewErrors;
import com.oxuniverse.application.port.in.ViewErrors.Deleted;
import com.oxuniverse.application.port.in.ViewErrors.Filter;
import com.oxuniverse.application.port.in.ViewErrors.InFuture;
import com.oxuniverse.application.port.in.ViewErrors.OnDay;
import com.oxuniverse.application.session.TradingDays;
import com.oxuniverse.domain.calendar.Timetable;
import com.oxuniverse.domain.player.Nickname;
import com.oxuniverse.domain.player.UserId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewErrorsTest {

  private static final Filter ALL =
      new Filter(Optional.empty(), Optional.empty(), Optional.empty());
  private static final Admin BOSS = new Admin(new UserId(9), new Nickname("boss"));

  private final FakeGame game = FakeGame.create();
  private final ViewErrors service =
      new ViewErrorsService(
          new FakeErrorRecords(game.world().store()),
          game.world().audit(),
          game.world().unitOfWork(),
          new TradingDays(game.calendar(), Timetable.DEFAULT),
          game.clock());

  private void log(LoggedError.Type type, String date) {
    game.world()
        .errors()
        .record(new LoggedError(type, day(date), LoggedError.Severity.ERROR, Map.of(), game.now()));
  }

  @Test
  void errors_are_shown_newest_first() {
    log(LoggedError.Type.JOB_FAILED, "2024-01-02");
    log(LoggedError.Type.PART_DOWN, "2024-01-02");
    var page = service.page(ALL, 1);
    assertThat(page.items())
        .extracting(it -> it.error().type())
        .containsExactly(LoggedError.Type.PART_DOWN);
    assertThat(page.hasMore()).isTrue();
  }

  /// The night still belongs to the day before, and no day is left out, played or not.
  @Test
  void a_trend_tells_each_of_the_last_days() {
    game.at("2024-01-09T05:59");
    log(LoggedError.Type.JOB_FAILED, "2024-01-05");
    log(LoggedError.Type.JOB_FAILED, "2024-01-06");
    log(LoggedError.Type.JOB_FAILED, "2024-01-08");
    log(LoggedError.Type.JOB_FAILED, "2024-01-08");
    log(LoggedError.Type.PART_DOWN, "2024-01-08");
    assertThat(service.trend(LoggedError.Type.JOB_FAILED, 3))
        .containsExactly(
            new OnDay(day("2024-01-06"), 1),
            new OnDay(day("2024-01-07"), 0),
            new OnDay(day("2024-01-08"), 2));
    assertThat(service.trend(LoggedError.Type.PART_DOWN, 1))
        .containsExactly(new OnDay(day("2024-01-08"), 1));
  }

  @Test
  void cleaning_up_is_an_act_of_an_admin() {
    log(LoggedError.Type.JOB_FAILED, "2024-01-01");
    log(LoggedError.Type.JOB_FAILED, "2024-01-02");
    game.at("2024-01-03T12:00");
    assertThat(service.deleteBefore(BOSS, day("2024-01-02"), "dealt with"))
        .isEqualTo(new Deleted(1));
    assertThat(service.page(ALL, 9).items()).hasSize(1);
    assertThat(game.world().store().acts())
        .containsExactly(
            new AdminAct(
                "boss#9",
                "errors.delete",
                "errors before 2024-01-02",
                "1 errors",
                "none",
                "dealt with",
                game.now()));
  }

  @Test
  void todays_errors_are_not_deleted() {
    log(LoggedError.Type.INTEGRITY_VIOLATED, "2024-01-03");
    game.at("2024-01-03T12:00");
    assertThat(service.deleteBefore(BOSS, day("2024-01-04"), "away with it"))
        .isEqualTo(new InFuture(day("2024-01-04")));
    assertThat(service.deleteBefore(BOSS, day("2024-01-03"), "dealt with"))
        .isEqualTo(new Deleted(0));
    assertThat(service.page(ALL, 9).items()).hasSize(1);
  }
}
