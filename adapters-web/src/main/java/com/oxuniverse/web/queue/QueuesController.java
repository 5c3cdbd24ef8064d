package com.oxuniverse.web.queue;

import com.oxuniverse.application.port.in.OperateQueues;
import com.oxuniverse.web.idempotency.Asked;
import com.oxuniverse.web.idempotency.IdempotencyKey;
import com.oxuniverse.web.idempotency.OncePerKey;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForAdmins;
import com.oxuniverse.web.security.ForFreshAdmins;
import com.oxuniverse.web.text.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/batch/queues")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Batch")
final class QueuesController {

  private final OperateQueues queues;
  private final OncePerKey once;

  QueuesController(OperateQueues queues, OncePerKey once) {
    this.queues = queues;
    this.once = once;
  }

  /// The queues.
  ///
  /// How much waits in each, for how long, and what was given up.
  ///
  /// @return the queues
  @Get
  @ForAdmins
  QueuesView all() {
    return QueuesView.of(queues.all());
  }

  /// Try dead letters again.
  ///
  /// Sends messages that were given up back to their queue. Consumers do nothing twice.
  ///
  /// @param name the queue's name
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  @Post("/{name}/redrive")
  @ForFreshAdmins
  @ApiResponse(
      responseCode = "200",
      description = "How many were sent back.",
      content = @Content(schema = @Schema(implementation = MovedView.class)))
  @Refuses(ProblemCode.NOT_FOUND)
  HttpResponse<?> redrive(
      HttpRequest<?> http,
      Caller caller,
      String name,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Body RedriveRequest body) {
    return once.answer(
        Asked.of(http, caller, key, body),
        () -> done(queues.redrive(caller.asAdmin(), name, body.atMost(), body.reason())),
        result -> QueueAnswers.of(name, result));
  }

  /// Purge a queue.
  ///
  /// Throws away all that waits in it, and not its dead letters. Jobs that it announced are
  /// announced again by themselves; what else it told of is not told again.
  ///
  /// @param name the queue's name
  /// @param confirm the queue's name once more
  /// @param reason why the admin does it
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Delete(uri = "/{name}/messages", consumes = MediaType.ALL)
  @ForFreshAdmins
  @ApiResponse(
      responseCode = "200",
      description = "How many were thrown away.",
      content = @Content(schema = @Schema(implementation = MovedView.class)))
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.INVALID_REQUEST})
  HttpResponse<?> purge(
      HttpRequest<?> http,
      Caller caller,
      String name,
      @QueryValue String confirm,
      @QueryValue Reason reason,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return once.answer(
        Asked.of(http, caller, key, new PurgeOrder(confirm, reason.text())),
        () -> done(queues.purge(caller.asAdmin(), name, confirm, reason.text())),
        result -> QueueAnswers.of(name, result));
  }

  /// The queue server takes part in no transaction; the act is audited in one of its own.
  private static <R> Supplier<R> done(R result) {
    return () -> result;
  }
}
