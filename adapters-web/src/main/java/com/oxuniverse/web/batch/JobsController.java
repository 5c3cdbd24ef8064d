package com.oxuniverse.web.batch;

import com.oxuniverse.application.batch.Job;
import com.oxuniverse.application.batch.JobRun;
import com.oxuniverse.application.batch.RunId;
import com.oxuniverse.application.batch.RunStatus;
import com.oxuniverse.application.port.in.RetryJob;
import com.oxuniverse.application.port.in.ViewJobs;
import com.oxuniverse.domain.calendar.TradingDay;
import com.oxuniverse.web.idempotency.Asked;
import com.oxuniverse.web.idempotency.IdempotencyKey;
import com.oxuniverse.web.idempotency.OncePerKey;
import com.oxuniverse.web.paging.Cursor;
import com.oxuniverse.web.paging.Limit;
import com.oxuniverse.web.paging.Page;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForAdmins;
import com.oxuniverse.web.text.NumberText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of the jobs.
@Controller("/api/v1/batch/jobs")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForAdmins
@Tag(name = "Batch")
final class JobsController {

  private static final String LIST = "runs";

  private final ViewJobs jobs;
  private final RetryJob retry;
  private final OncePerKey once;
  private final RunLinks links;

  JobsController(ViewJobs jobs, RetryJob retry, OncePerKey once, RunLinks links) {
    this.jobs = jobs;
    this.retry = retry;
    this.once = once;
    this.links = links;
  }

  /// Runs of jobs.
  ///
  /// Newest first, those that fit every given filter.
  ///
  /// @param job only runs of this job
  /// @param runStatus only runs that stand so
  /// @param tradingDay only runs that work on this day
  /// @param limit how many at most
  /// @param cursor the `nextCursor` of the page before
  /// @return a page of runs
  @Get
  Page<RunView> page(
      @QueryValue @Nullable Job job,
      @QueryValue @Nullable RunStatus runStatus,
      @QueryValue @Nullable TradingDay tradingDay,
      @QueryValue(defaultValue = Limit.DEFAULT) Limit limit,
      @QueryValue @Nullable Cursor cursor) {
    var filter =
        new ViewJobs.Filter(
            Optional.ofNullable(job),
            Optional.ofNullable(runStatus),
            Optional.ofNullable(tradingDay),
            Cursor.key(cursor, LIST, text -> new RunId(NumberText.read(text))));
    return Page.of(jobs.page(filter, limit.items()), LIST, JobRun::id, RunView::of);
  }

  /// One run.
  ///
  /// Where it stands, and what it did or why not.
  ///
  /// @param id the run's number
  /// @return the run
  @Get("/{id}")
  @Refuses(ProblemCode.NOT_FOUND)
  RunView find(RunId id) {
    return jobs.find(id)
        .map(RunView::of)
        .orElseThrow(
            () -> new Rejected(ProblemCode.NOT_FOUND, "There is no run %s.".formatted(id)));
  }

  /// Try a run again.
  ///
  /// Now, if it waits or has failed, whenever it would be tried by itself.
  ///
  /// @param id the run's number
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Post(uri = "/{id}/retry", consumes = MediaType.ALL)
  @ApiResponse(
      responseCode = "202",
      description = "The run.",
      content = @Content(schema = @Schema(implementation = OrderedView.class)))
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.NOT_RETRYABLE})
  HttpResponse<?> retry(
      HttpRequest<?> http,
      Caller caller,
      RunId id,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    var admin = caller.asAdmin();
    return links.locate(
        once.answer(
            Asked.of(http, caller, key), () -> () -> retry.retry(admin, id), JobAnswers::of));
  }
}
