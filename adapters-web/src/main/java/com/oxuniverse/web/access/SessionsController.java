package com.oxuniverse.web.access;

import com.oxuniverse.application.access.SessionId;
import com.oxuniverse.application.port.in.EndSession;
import com.oxuniverse.application.port.in.ViewSessions;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.security.Caller;
import com.oxuniverse.web.security.ForPlayers;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/v1/users/me/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForPlayers
@Tag(name = "Access")
final class SessionsController {

  private final ViewSessions sessions;
  private final EndSession end;

  SessionsController(ViewSessions sessions, EndSession end) {
    this.sessions = sessions;
    this.end = end;
  }

  /// One's sessions.
  ///
  /// Wherever one is signed in now, the last used first.
  ///
  /// @return the sessions
  @Get
  SessionsView sessions(Caller caller) {
    return new SessionsView(
        sessions.of(caller.user()).stream()
            .map(session -> SessionView.of(session, caller.session()))
            .toList());
  }

  /// End one of one's sessions.
  ///
  /// Its tokens let nobody in any more, from the next request on.
  ///
  /// @param sessionId the session
  // Without a body, whatever a client says of its type does not matter.
  @Delete(uri = "/{sessionId}", consumes = MediaType.ALL)
  @ApiResponse(responseCode = "204", description = "The session has ended.")
  @Refuses(ProblemCode.NOT_FOUND)
  HttpResponse<?> end(Caller caller, SessionId sessionId) {
    if (!end.end(caller.user(), sessionId)) {
      throw new Rejected(ProblemCode.NOT_FOUND, "You have no session %s.".formatted(sessionId));
    }
    return HttpResponse.noContent();
  }
}
