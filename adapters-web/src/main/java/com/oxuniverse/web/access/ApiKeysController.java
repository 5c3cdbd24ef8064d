package com.oxuniverse.web.access;

import com.oxuniverse.application.port.in.CreateApiKey;
import com.oxuniverse.application.port.in.RevokeApiKey;
import com.oxuniverse.application.port.in.ViewApiKeys;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForPlayers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;

@Controller("/api/v1/users/me/api-keys")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForPlayers
@Tag(name = "Access")
final class ApiKeysController {

  private final CreateApiKey create;
  private final RevokeApiKey revoke;
  private final ViewApiKeys keys;

  ApiKeysController(CreateApiKey create, RevokeApiKey revoke, ViewApiKeys keys) {
    this.create = create;
    this.revoke = revoke;
    this.keys = keys;
  }

  /// One's API keys.
  ///
  /// Without their secrets, the newest first; expired ones are among them until they are revoked.
  ///
  /// @return the keys
  @Get
  ApiKeysView keys(Caller caller) {
    return new ApiKeysView(keys.of(caller.user()).stream().map(ApiKeyView::of).toList());
  }

  /// Make an API key.
  ///
  /// For a program that plays in one's name, as far as the scopes go. The secret is shown this
  /// once: whoever loses the answer revokes the key and makes another.
  @Post
  @ApiResponse(
      responseCode = "201",
      description = "The key and its secret.",
      content = @Content(schema = @Schema(implementation = NewApiKeyView.class)))
  @Refuses({ProblemCode.KEY_NAME_TAKEN, ProblemCode.TOO_MANY_KEYS})
  HttpResponse<NewApiKeyView> create(Caller caller, @Body ApiKeyRequest body) {
    var command =
        new CreateApiKey.Command(
            caller.user(), body.name(), Set.copyOf(body.scopes()), body.expiresAt());
    return switch (create.create(command)) {
      case CreateApiKey.Created created ->
          HttpResponse.created(NewApiKeyView.of(created))
              .header(HttpHeaders.CACHE_CONTROL, "no-store");
      case CreateApiKey.NameTaken _ -> throw new Rejected(Rejection.of(ProblemCode.KEY_NAME_TAKEN));
      case CreateApiKey.TooMany(var limit) ->
          throw new Rejected(
              ProblemCode.TOO_MANY_KEYS, "There may be %d. Revoke one first.".formatted(limit));
      case CreateApiKey.AlreadyExpired _ ->
          throw new Rejected(Rejection.invalid("expiresAt", "must be in the future"));
      // Deleted while the request was under way: what it was let in by is worth nothing any more.
      case CreateApiKey.NoSuchUser _ ->
          throw new Rejected(Rejection.of(ProblemCode.UNAUTHENTICATED));
    };
  }

  /// Revoke an API key.
  ///
  /// It lets nobody in any more, from the next request on.
  ///
  /// @param id the key's number
  // Without a body, whatever a client says of its type does not matter.
  @Delete(uri = "/{id}", consumes = MediaType.ALL)
  @ApiResponse(responseCode = "204", description = "The key is worth nothing.")
  @Refuses(ProblemCode.NOT_FOUND)
  HttpResponse<?> revoke(Caller caller, ApiKeyNumber id) {
    if (!revoke.revoke(caller.user(), id.value())) {
      throw new Rejected(ProblemCode.NOT_FOUND, "You have no API key %d.".formatted(id.value()));
    }
    return HttpResponse.noContent();
  }
}
