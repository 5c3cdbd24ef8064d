package com.oxuniverse.web.access;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.port.in.EndSession;
import com.oxuniverse.application.port.in.RefreshSession;
import com.oxuniverse.application.port.in.StartSession.Started;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.ProblemResponses;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejection;
import com.oxuniverse.web.security.AccessCookies;
import com.oxuniverse.web.security.CsrfProof;
import com.oxuniverse.web.security.ForEveryone;
import com.oxuniverse.web.security.SessionAnswers;
import com.oxuniverse.web.security.SessionEnds;
import com.oxuniverse.web.security.TokensView;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/auth")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Access")
final class TokenController {

  /// Whatever else is shown is nobody's, and nobody is asked about it.
  private static final Pattern REFRESH_TOKEN = Pattern.compile("oxr_[A-Za-z0-9_-]{43}");

  private final RefreshSession sessions;
  private final EndSession end;
  private final SessionEnds ends;
  private final SessionAnswers answers;
  private final AccessCookies cookies;
  private final CsrfProof proof;
  private final ProblemResponses problems;

  TokenController(
      RefreshSession sessions,
      EndSession end,
      SessionEnds ends,
      SessionAnswers answers,
      AccessCookies cookies,
      CsrfProof proof,
      ProblemResponses problems) {
    this.sessions = sessions;
    this.end = end;
    this.ends = ends;
    this.answers = answers;
    this.cookies = cookies;
    this.proof = proof;
    this.problems = problems;
  }

  /// Go on with a session.
  ///
  /// Swaps a refresh token for the next one and a new access token. A program sends it in the body
  /// and gets both in the answer's; a browser sends its cookie, no body and the header
  /// `X-CSRF-Token`, and gets 204 and new cookies. A token that was swapped before ends the whole
  /// session, unless that was a few seconds ago: then the answer was lost, and is given again.
  ///
  /// @param body what a program shows
  @Post("/token/refresh")
  @ForEveryone
  @ApiResponse(
      responseCode = "200",
      description = "The next tokens.",
      content = @Content(schema = @Schema(implementation = TokensView.class)))
  @ApiResponse(responseCode = "204", description = "The next tokens are in the cookies.")
  @Refuses({ProblemCode.UNAUTHENTICATED, ProblemCode.SUSPENDED, ProblemCode.CSRF})
  HttpResponse<?> refresh(HttpRequest<?> http, @Body @Nullable RefreshRequest body) {
    if (body != null) {
      return refreshed(body.refreshToken(), answers::tokens, http);
    }
    Optional<Secret> kept = cookies.refresh(http);
    if (kept.isEmpty()) {
      return refused(ProblemCode.UNAUTHENTICATED, http);
    }
    if (!proof.isGiven(http)) {
      return refused(ProblemCode.CSRF, http);
    }
    var answer = refreshed(kept.get(), answers::refreshed, http);
    return answer.code() == ProblemCode.UNAUTHENTICATED.status()
        ? answers.forgetting(answer)
        : answer;
  }

  private MutableHttpResponse<?> refreshed(
      Secret token, Function<Started, MutableHttpResponse<?>> shown, HttpRequest<?> http) {
    if (!REFRESH_TOKEN.matcher(token.text()).matches()) {
      return refused(ProblemCode.UNAUTHENTICATED, http);
    }
    return switch (sessions.refresh(token)) {
      case RefreshSession.Refreshed(var started) -> shown.apply(started);
      // Whoever has stolen a token need not know that it was noticed.
      case RefreshSession.Reused _, RefreshSession.Invalid _ ->
          refused(ProblemCode.UNAUTHENTICATED, http);
      case RefreshSession.Suspended _ -> refused(ProblemCode.SUSPENDED, http);
    };
  }

  private MutableHttpResponse<?> refused(ProblemCode code, HttpRequest<?> http) {
    var response =
        problems.of(
            code == ProblemCode.UNAUTHENTICATED
                ? Rejection.of(code, "The refresh token is not valid, or no more: sign in again.")
                : Rejection.of(code),
            http);
    return code == ProblemCode.UNAUTHENTICATED
        ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
        : response;
  }

  /// Log out.
  ///
  /// Ends the session that the request comes with, or all of one's sessions. Their tokens let
  /// nobody in any more, from the next request on. A program shows its access token; a browser
  /// sends its cookies, of which the one to refresh by is enough, and the header `X-CSRF-Token`.
  /// Whoever is not signed in any more is answered the same, and the cookies go in any case. API
  /// keys end nothing.
  ///
  /// @param body how far
  @Post("/logout")
  @ForEveryone
  @ApiResponse(responseCode = "204", description = "The session has ended.")
  @Refuses({ProblemCode.FORBIDDEN, ProblemCode.CSRF})
  HttpResponse<?> logout(HttpRequest<?> http, @Body @Nullable LogoutRequest body) {
    var user = ends.of(http);
    if (body != null && body.everywhere()) {
      user.ifPresent(end::endAll);
    }
    return answers.signedOut();
  }
}
