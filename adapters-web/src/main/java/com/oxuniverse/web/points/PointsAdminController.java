package com.oxuniverse.web.points;

import com.oxuniverse.application.port.in.ViewPoints;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.security.ForAdmins;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/v1/admin/points")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForAdmins
@Tag(name = "Admin")
final class PointsAdminController {

  private final ViewPoints points;

  PointsAdminController(ViewPoints points) {
    this.points = points;
  }

  /// What a day paid all players.
  ///
  /// Net points by reason.
  ///
  /// @param tradingDay the day
  /// @return the numbers
  @Get("/stats/{tradingDay}")
  DayPointsView stats(TradingDay tradingDay) {
    return DayPointsView.of(points.ofDay(tradingDay));
  }

  /// Whether a player can spend so much.
  ///
  /// Points held for redemptions cannot be spent again.
  ///
  /// @param userId the player's number
  /// @param amount the points in question
  /// @return yes or no, and the balance
  @Get("/affordability/{userId}/{amount}")
  @Refuses(ProblemCode.NOT_FOUND)
  AffordabilityView affordability(UserId userId, Amount amount) {
    return points
        .find(userId)
        .map(account -> AffordabilityView.of(account, amount.points()))
        .orElseThrow(
            () -> new Rejected(ProblemCode.NOT_FOUND, "There is no user %s.".formatted(userId)));
  }
}
