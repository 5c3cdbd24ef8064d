package com.oxuniverse.web.prediction;

import com.oxuniverse.application.port.in.CancelPrediction;
import com.oxuniverse.application.port.in.ChangePrediction;
import com.oxuniverse.application.port.in.SubmitPrediction;
import com.oxuniverse.domain.prediction.PredictionStatus;
import com.oxuniverse.web.idempotency.Answer;
import com.oxuniverse.web.idempotency.Asked;
import com.oxuniverse.web.idempotency.IdempotencyKey;
import com.oxuniverse.web.idempotency.OncePerKey;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForPredictors;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Picks are addressed by their symbol: a player has at most one live pick on it each day.
@Controller("/api/v1/predictions/{symbol}")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForPredictors
@Tag(name = "Predictions")
final class PredictionController {

  private final SubmitPrediction submit;
  private final ChangePrediction change;
  private final CancelPrediction cancel;
  private final OncePerKey once;
  private final PredictionLinks links;

  PredictionController(
      SubmitPrediction submit,
      ChangePrediction change,
      CancelPrediction cancel,
      OncePerKey once,
      PredictionLinks links) {
    this.submit = submit;
    this.change = change;
    this.cancel = cancel;
    this.once = once;
    this.links = links;
  }

  /// Pick a symbol.
  ///
  /// Takes a slot. The pick is measured against the price now; if no provider has one, `snapshot`
  /// is null and is filled in later. `Location` is where the pick can be read.
  ///
  /// @param symbol the ticker
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  @Post
  @ApiResponse(
      responseCode = "201",
      description = "The pick, and the slots that are left.",
      content = @Content(schema = @Schema(implementation = SubmittedView.class)))
  @Refuses({
    ProblemCode.MALFORMED_SYMBOL,
    ProblemCode.SESSION_CLOSED,
    ProblemCode.OUTSIDE_WINDOW,
    ProblemCode.NOT_IN_UNIVERSE,
    ProblemCode.ALREADY_PREDICTED,
    ProblemCode.SLOTS_EXHAUSTED
  })
  HttpResponse<?> submit(
      HttpRequest<?> http,
      Caller caller,
      String symbol,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Body PredictionRequest body) {
    var command = new SubmitPrediction.Command(caller.user(), symbol, body.choice());
    var answer =
        once.answer(
            Asked.of(http, caller, key, body),
            () -> submit.prepare(command),
            result ->
                switch (result) {
                  case SubmitPrediction.Accepted accepted ->
                      Answer.created(SubmittedView.of(accepted));
                  case SubmitPrediction.Refused(var reason) -> Refusals.answer(reason);
                });
    return links.locate(answer);
  }

  /// Change a pick.
  ///
  /// Flips the choice against a new snapshot; costs no slot.
  ///
  /// @param symbol the ticker
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  @Put
  @ApiResponse(
      responseCode = "200",
      description = "The pick as it is now.",
      content = @Content(schema = @Schema(implementation = PredictionView.class)))
  @Refuses({
    ProblemCode.MALFORMED_SYMBOL,
    ProblemCode.SESSION_CLOSED,
    ProblemCode.OUTSIDE_WINDOW,
    ProblemCode.NO_LIVE_PICK,
    ProblemCode.PICK_LOCKED,
    ProblemCode.CHOICE_UNCHANGED
  })
  HttpResponse<?> change(
      HttpRequest<?> http,
      Caller caller,
      String symbol,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Body PredictionRequest body) {
    var command = new ChangePrediction.Command(caller.user(), symbol, body.choice());
    return once.answer(
        Asked.of(http, caller, key, body),
        () -> change.prepare(command),
        result ->
            switch (result) {
              // Only a pending pick can be changed.
              case ChangePrediction.Changed(var pick) ->
                  Answer.ok(PredictionView.of(pick, PredictionStatus.PENDING));
              case ChangePrediction.Refused(var reason) -> Refusals.answer(reason);
            });
  }

  /// Cancel a pick.
  ///
  /// Takes it back and gives its slot back.
  ///
  /// @param symbol the ticker
  /// @param key names this request, so that sending it again does nothing but repeat the answer
  // Without a body, whatever a client says of its type does not matter.
  @Delete(consumes = MediaType.ALL)
  @ApiResponse(responseCode = "204", description = "The pick is cancelled.")
  @Refuses({
    ProblemCode.MALFORMED_SYMBOL,
    ProblemCode.SESSION_CLOSED,
    ProblemCode.OUTSIDE_WINDOW,
    ProblemCode.NO_LIVE_PICK,
    ProblemCode.PICK_LOCKED
  })
  HttpResponse<?> cancel(
      HttpRequest<?> http,
      Caller caller,
      String symbol,
      @Header(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    var command = new CancelPrediction.Command(caller.user(), symbol);
    return once.answer(
        Asked.of(http, caller, key),
        () -> () -> cancel.cancel(command),
        result ->
            switch (result) {
              case CancelPrediction.Cancelled _ -> new Answer.Silent();
              case CancelPrediction.Refused(var reason) -> Refusals.answer(reason);
            });
  }
}
