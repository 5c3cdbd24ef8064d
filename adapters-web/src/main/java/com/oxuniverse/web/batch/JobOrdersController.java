package com.oxuniverse.web.batch;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.port.in.QueueJob;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.web.idempotency.Answer;
import com.oxuniverse.web.idempotency.IdempotencyKey;
import com.oxuniverse.web.idempotency.OncePerKey;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.security.ForJobOrderers;
import com.oxuniverse.web.security.JobOrderer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Orders jobs. They are done by whichever node is free; nobody waits for them here.
@Controller("/api/v1/batch")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForJobOrderers
@Tag(name = "Batch")
final class JobOrdersController {

  private final QueueJob jobs;
  private final OncePerKey once;
  private final RunLinks links;

  JobOrdersController(QueueJob jobs, OncePerKey once, RunLinks links) {
    this.jobs = jobs;
    this.once = once;
    this.links = links;
  }

  /// Order the universe of a day.
  ///
  /// The symbols of the day, as every day at 05:30 in Korea. Safe to repeat, late or twice; if one
  /// is under way already, that is the answer.
  ///
  /// @param tradingDay the day; if it is left out, the one that the job would be due for by now
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Post(uri = "/universe/create", consumes = MediaType.ALL)
  @ApiResponse(
      responseCode = "202",
      description = "The run.",
      content = @Content(schema = @Schema(implementation = OrderedView.class)))
  @Refuses({ProblemCode.UNKNOWN_YEAR, ProblemCode.NOT_PLAYABLE, ProblemCode.NOT_DUE})
  HttpResponse<?> createUniverse(
      HttpRequest<?> http,
      JobOrderer orderer,
      @QueryValue @Nullable TradingDay tradingDay,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return order(Job.UNIVERSE_CREATE, http, orderer, tradingDay, key);
  }

  /// Order the start of a day.
  ///
  /// The day opens, as every day at 06:00 in Korea. Safe to repeat, late or twice; if one is under
  /// way already, that is the answer.
  ///
  /// @param tradingDay the day; if it is left out, the one that the job would be due for by now
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Post(uri = "/session/start", consumes = MediaType.ALL)
  @ApiResponse(
      responseCode = "202",
      description = "The run.",
      content = @Content(schema = @Schema(implementation = OrderedView.class)))
  @Refuses({ProblemCode.UNKNOWN_YEAR, ProblemCode.NOT_PLAYABLE, ProblemCode.NOT_DUE})
  HttpResponse<?> startSession(
      HttpRequest<?> http,
      JobOrderer orderer,
      @QueryValue @Nullable TradingDay tradingDay,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return order(Job.SESSION_START, http, orderer, tradingDay, key);
  }

  /// Order the end of a day.
  ///
  /// No more picks are taken, as every day at 23:59 in Korea. Safe to repeat, late or twice; if one
  /// is under way already, that is the answer.
  ///
  /// @param tradingDay the day; if it is left out, the one that the job would be due for by now
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Post(uri = "/session/end", consumes = MediaType.ALL)
  @ApiResponse(
      responseCode = "202",
      description = "The run.",
      content = @Content(schema = @Schema(implementation = OrderedView.class)))
  @Refuses({ProblemCode.UNKNOWN_YEAR, ProblemCode.NOT_PLAYABLE, ProblemCode.NOT_DUE})
  HttpResponse<?> endSession(
      HttpRequest<?> http,
      JobOrderer orderer,
      @QueryValue @Nullable TradingDay tradingDay,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return order(Job.SESSION_END, http, orderer, tradingDay, key);
  }

  /// Order a day's closes.
  ///
  /// The vendors are asked for them, and what they say is kept. Safe to repeat, late or twice; if
  /// one is under way already, that is the answer.
  ///
  /// @param tradingDay the day; if it is left out, the one that the job would be due for by now
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Post(uri = "/eod/collect", consumes = MediaType.ALL)
  @ApiResponse(
      responseCode = "202",
      description = "The run.",
      content = @Content(schema = @Schema(implementation = OrderedView.class)))
  @Refuses({ProblemCode.UNKNOWN_YEAR, ProblemCode.NOT_PLAYABLE, ProblemCode.NOT_DUE})
  HttpResponse<?> collectCloses(
      HttpRequest<?> http,
      JobOrderer orderer,
      @QueryValue @Nullable TradingDay tradingDay,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return order(Job.EOD_COLLECT, http, orderer, tradingDay, key);
  }

  /// Order a day's settlement.
  ///
  /// Results, points and the summary, by the closes that are there. Safe to repeat, late or twice;
  /// if one is under way already, that is the answer.
  ///
  /// @param tradingDay the day; if it is left out, the one that the job would be due for by now
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Post(uri = "/settlement/run", consumes = MediaType.ALL)
  @ApiResponse(
      responseCode = "202",
      description = "The run.",
      content = @Content(schema = @Schema(implementation = OrderedView.class)))
  @Refuses({ProblemCode.UNKNOWN_YEAR, ProblemCode.NOT_PLAYABLE, ProblemCode.NOT_DUE})
  HttpResponse<?> settle(
      HttpRequest<?> http,
      JobOrderer orderer,
      @QueryValue @Nullable TradingDay tradingDay,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return order(Job.SETTLEMENT_RUN, http, orderer, tradingDay, key);
  }

  /// Order a check of integrity.
  ///
  /// Nothing is lost and nothing paid twice, or it is kept as an error. Safe to repeat, late or
  /// twice; if one is under way already, that is the answer.
  ///
  /// @param tradingDay the day; if it is left out, the one that the job would be due for by now
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Post(uri = "/integrity/run", consumes = MediaType.ALL)
  @ApiResponse(
      responseCode = "202",
      description = "The run.",
      content = @Content(schema = @Schema(implementation = OrderedView.class)))
  @Refuses({ProblemCode.UNKNOWN_YEAR, ProblemCode.NOT_PLAYABLE, ProblemCode.NOT_DUE})
  HttpResponse<?> checkIntegrity(
      HttpRequest<?> http,
      JobOrderer orderer,
      @QueryValue @Nullable TradingDay tradingDay,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return order(Job.INTEGRITY_RUN, http, orderer, tradingDay, key);
  }

  private HttpResponse<?> order(
      Job job,
      HttpRequest<?> http,
      JobOrderer orderer,
      @Nullable TradingDay day,
      @Nullable IdempotencyKey key) {
    var order = JobOrder.of(day);
    return links.locate(
        once.answer(
            order.asked(http, orderer, key),
            () -> () -> jobs.queue(orderer.actor(), job, order.day()),
            JobAnswers::of));
  }

  /// Order all jobs of a day.
  ///
  /// In the order of the cycle: the closes of the day before, its settlement, then universe, start
  /// and end of this day, integrity. What cannot be ordered says so in its place and holds up no
  /// other.
  ///
  /// @param tradingDay the day; today if it is left out
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Post(uri = "/all-jobs", consumes = MediaType.ALL)
  @ApiResponse(
      responseCode = "202",
      description = "What came of each order.",
      content = @Content(schema = @Schema(implementation = OrderedJobsView.class)))
  @Refuses(ProblemCode.UNKNOWN_YEAR)
  HttpResponse<?> all(
      HttpRequest<?> http,
      JobOrderer orderer,
      @QueryValue @Nullable TradingDay tradingDay,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    var order = JobOrder.of(tradingDay);
    return links.locate(
        once.answer(
            order.asked(http, orderer, key),
            () -> () -> jobs.queueAll(orderer.actor(), order.day()),
            ordered -> Answer.accepted(OrderedJobsView.of(ordered))));
  }
}
