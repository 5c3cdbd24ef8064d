package com.oxuniverse.web.signin;

import com.oxuniverse.application.access.Secret;
import com.oxuniverse.application.port.in.BeginSignIn;
import com.oxuniverse.web.problem.ProblemCode;
import com.oxuniverse.web.problem.Refuses;
import com.oxuniverse.web.problem.Rejected;
import com.oxuniverse.web.problem.Rejection;
import com.oxuniverse.web.security.AccessCookies;
import com.oxuniverse.web.security.ForEveryone;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.oauth2.endpoint.authorization.request.AuthorizationRedirectHandler;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// For browsers, not for programs: both answers lead somewhere else.
@Controller("/api/v1/auth/oauth/{provider}")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForEveryone
@Tag(name = "Access")
final class SignInController {

  private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);

  private final Providers providers;
  private final BeginSignIn signIns;
  private final SignInReturn signInReturn;
  private final AuthorizationRedirectHandler redirects;
  private final SignInCookies cookies;
  private final AccessCookies accessCookies;
  private final OurAddress address;

  SignInController(
      Providers providers,
      BeginSignIn signIns,
      SignInReturn signInReturn,
      AuthorizationRedirectHandler redirects,
      SignInCookies cookies,
      AccessCookies accessCookies,
      OurAddress address) {
    this.providers = providers;
    this.signIns = signIns;
    this.signInReturn = signInReturn;
    this.redirects = redirects;
    this.cookies = cookies;
    this.accessCookies = accessCookies;
    this.address = address;
  }

  /// Sign in.
  ///
  /// Leads a browser to the provider. From there it comes back to `returnTo`, signed in, or with
  /// `signInError` in the query, which is `refused`, `provider-error`, `unavailable`, `expired` or
  /// `suspended`.
  ///
  /// @param provider where the user has an account
  /// @param returnTo the page to come back to: `/`, `/docs`, `/app`, or one below `/app/`, with
  ///   query and fragment; `/docs` if left out
  /// @param fresh `true` if the provider must ask the user anew, for what takes a fresh sign-in
  /// @return the way to the provider
  @Get("/authorize")
  @ApiResponse(responseCode = "302", description = "The way to the provider, in `Location`.")
  @Refuses(ProblemCode.NOT_FOUND)
  HttpResponse<?> authorize(
      HttpRequest<?> request,
      String provider,
      @QueryValue @Nullable ReturnTo returnTo,
      @QueryValue(defaultValue = "false") boolean fresh) {
    var known = known(provider);
    return address
        .elsewhere(request)
        .<HttpResponse<?>>map(SignInController::found)
        .orElseGet(() -> wayTo(known, ReturnTo.orDefault(returnTo), fresh));
  }

  private HttpResponse<?> wayTo(Provider provider, ReturnTo returnTo, boolean isFresh) {
    try {
      var endpoint = provider.authorizationEndpoint();
      var begun = signIns.begin(provider.setup().name(), returnTo.path(), isFresh);
      var question =
          new AuthorizationQuestion(
              provider.setup(), address.callback(provider.setup()), begun, isFresh);
      return redirects
          .redirect(question, endpoint.toString())
          .cookie(cookies.kept(begun.state(), begun.browser()))
          .header(HttpHeaders.CACHE_CONTROL, "no-store");
    } catch (SignInFailed e) {
      LOG.warn("{} cannot be signed in at: {}", provider.setup().name(), e.getMessage());
      return found(returnTo.with(e.error()));
    }
  }

  /// Come back from the provider.
  ///
  /// Providers send browsers here. Nobody else can do anything with it: a `state` is good for the
  /// browser that went to that provider, once, within ten minutes.
  ///
  /// @param provider who has sent the browser
  /// @param state as it was given to the provider
  /// @param code what the provider tells the user's identity for
  /// @param error why the provider does not, such as `access_denied`
  /// @param iss the provider's issuer, of those that say so (RFC 9207)
  /// @return the way to where the user came from
  @Get("/callback")
  @ApiResponse(
      responseCode = "303",
      description =
          "The way to where the user came from, in `Location`, with the session's cookies.")
  @Refuses(ProblemCode.NOT_FOUND)
  HttpResponse<?> callback(
      HttpRequest<?> request,
      String provider,
      @QueryValue @Nullable String state,
      @QueryValue @Nullable String code,
      @QueryValue @Nullable String error,
      @QueryValue @Nullable String iss) {
    var known = known(provider);
    var given = Optional.ofNullable(state).map(Secret::new);
    var answer =
        signInReturn.of(
            known,
            new ProviderAnswer(
                given,
                given.flatMap(it -> cookies.of(request, it)),
                accessCookies.access(request),
                Optional.ofNullable(code),
                Optional.ofNullable(error),
                Optional.ofNullable(iss),
                Optional.ofNullable(request.getHeaders().get(HttpHeaders.USER_AGENT)).orElse("")));
    given.ifPresent(it -> answer.cookie(cookies.gone(it)));
    return answer
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        // The address of this page holds what should not travel further.
        .header("Referrer-Policy", "no-referrer");
  }

  private Provider known(String name) {
    return providers
        .find(name)
        .orElseThrow(() -> new Rejected(Rejection.of(ProblemCode.NOT_FOUND)));
  }

  private static MutableHttpResponse<?> found(URI location) {
    return HttpResponse.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, location.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
