package com.oxuniverse.web.slots;

import com.oxuniverse.application.port.in.ViewSlots;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForReaders;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForReaders
@Tag(name = "Slots")
final class SlotsController {

  private final ViewSlots slots;

  SlotsController(ViewSlots slots) {
    this.slots = slots;
  }

  /// One's slots today.
  ///
  /// With every refill that has fallen due, the countdown that runs, and when it ends.
  ///
  /// @return the slots now
  @Get("/predictions/slots")
  DaySlotsView slots(Caller caller) {
    return DaySlotsView.of(slots.of(caller.user()));
  }

  /// The countdown to one's next slot.
  ///
  /// It runs exactly while fewer slots than the day's first three are available.
  ///
  /// @return the countdown, if one runs
  @Get("/cooldown")
  DayCooldownView cooldown(Caller caller) {
    return DayCooldownView.of(slots.of(caller.user()));
  }
}
