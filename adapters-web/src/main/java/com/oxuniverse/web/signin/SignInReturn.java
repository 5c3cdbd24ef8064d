package com.oxuniverse.web.signin;

import com.oxuniverse.application.TransientFailure;
import com.oxuniverse.application.access.SignIn;
import com.oxuniverse.application.port.in.ResumeSignIn;
import com.oxuniverse.application.port.in.ResumeSignIn.OtherBrowser;
import com.oxuniverse.application.port.in.ResumeSignIn.OtherProvider;
import com.oxuniverse.application.port.in.ResumeSignIn.Resumed;
import com.oxuniverse.application.port.in.ResumeSignIn.Unknown;
import com.oxuniverse.application.port.in.SignInWithProvider;
import com.oxuniverse.application.port.in.SignInWithProvider.SignedIn;
import com.oxuniverse.application.port.in.SignInWithProvider.Suspended;
import com.oxuniverse.application.port.in.StartSession;
import com.oxuniverse.application.port.in.StartSession.NotLetIn;
import com.oxuniverse.application.port.in.StartSession.Started;
import com.oxuniverse.web.security.SessionAnswers;
import com.oxuniverse.web.security.SessionEnds;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets in who comes back from a provider, or says why not. Nothing that came with the browser is
/// believed before the sign-in was found that it belongs to.
@Singleton
final class SignInReturn {

  private static final Logger LOG = LoggerFactory.getLogger(SignInReturn.class);

  /// By RFC 6749 4.1.2.1, and what OpenID providers say if they may not ask the user.
  private static final String CONSENT_REFUSED = "access_denied";

  private static final int LONGEST_DEVICE = 200;

  private final ResumeSignIn signIns;
  private final SignInWithProvider users;
  private final StartSession sessions;
  private final SessionAnswers answers;
  private final SessionEnds ends;
  private final OurAddress address;

  SignInReturn(
      ResumeSignIn signIns,
      SignInWithProvider users,
      StartSession sessions,
      SessionAnswers answers,
      SessionEnds ends,
      OurAddress address) {
    this.signIns = signIns;
    this.users = users;
    this.sessions = sessions;
    this.answers = answers;
    this.ends = ends;
    this.address = address;
  }

  MutableHttpResponse<?> of(Provider provider, ProviderAnswer answer) {
    try {
      return of(provider, answer, found(provider.setup().name(), answer));
    } catch (TransientFailure e) {
      return failed(provider.setup().name(), ReturnTo.DEFAULT, passing(e));
    }
  }

  private ResumeSignIn.Result found(String name, ProviderAnswer answer) {
    return answer
        .state()
        .map(state -> signIns.resume(name, state, answer.browser()))
        .orElseGet(Unknown::new);
  }

  private MutableHttpResponse<?> of(
      Provider provider, ProviderAnswer answer, ResumeSignIn.Result result) {
    var name = provider.setup().name();
    return switch (result) {
      case Resumed resumed -> resumed(provider, answer, resumed);
      case Unknown _ -> failed(name, ReturnTo.DEFAULT, stale("no such sign-in is under way"));
      case OtherBrowser _ -> failed(name, ReturnTo.DEFAULT, stale("another browser has begun it"));
      case OtherProvider(var returnTo) ->
          failed(
              name,
              returnTo,
              new SignInFailed(SignInError.PROVIDER_ERROR, "another provider was asked"));
    };
  }

  private static SignInFailed stale(String message) {
    return new SignInFailed(SignInError.EXPIRED, message);
  }

  /// A person looks at the answer, who can begin again.
  private static SignInFailed passing(TransientFailure failure) {
    return new SignInFailed(SignInError.UNAVAILABLE, "it failed for now: " + failure.getMessage());
  }

  private MutableHttpResponse<?> resumed(
      Provider provider, ProviderAnswer answer, Resumed resumed) {
    try {
      return letIn(identified(provider, answer, resumed), answer, resumed);
    } catch (SignInFailed e) {
      return failed(provider.setup().name(), resumed.returnTo(), e);
    } catch (TransientFailure e) {
      return failed(provider.setup().name(), resumed.returnTo(), passing(e));
    }
  }

  private ProviderClaims identified(Provider provider, ProviderAnswer answer, Resumed resumed)
      throws SignInFailed {
    provider.requireOwn(answer.issuer());
    if (answer.error().isPresent()) {
      var isRefusal = answer.error().get().equals(CONSENT_REFUSED);
      throw new SignInFailed(
          isRefusal ? SignInError.REFUSED : SignInError.PROVIDER_ERROR, "it answers with an error");
    }
    var code =
        answer
            .code()
            .orElseThrow(() -> new SignInFailed(SignInError.PROVIDER_ERROR, "it gives no code"));
    var claims = provider.identify(code, resumed, address.callback(provider.setup()));
    return new ProviderClaims(provider.setup(), claims);
  }

  private MutableHttpResponse<?> letIn(
      ProviderClaims claims, ProviderAnswer answer, Resumed resumed) throws SignInFailed {
    var at = claims.signedInAt(resumed.freshSince());
    return switch (users.signIn(claims.account())) {
      case SignedIn(var player, var _) -> {
        var signIn = new SignIn(claims.provider().name(), at, shortened(answer.device()));
        yield begun(sessions.start(player.id(), signIn), answer, resumed);
      }
      case Suspended _ -> throw suspended();
    };
  }

  private MutableHttpResponse<?> begun(
      StartSession.Result result, ProviderAnswer answer, Resumed resumed) throws SignInFailed {
    return switch (result) {
      case Started started -> {
        // The browser forgets the one it had now, and nobody else is to know it.
        answer.access().ifPresent(ends::byAccessToken);
        yield answers.signedIn(started, new ReturnTo(resumed.returnTo()).uri());
      }
      case NotLetIn _ -> throw suspended();
    };
  }

  private static SignInFailed suspended() {
    return new SignInFailed(SignInError.SUSPENDED, "the user is not let in");
  }

  private static String shortened(String device) {
    return device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
  }

  private static MutableHttpResponse<?> failed(String provider, String returnTo, SignInFailed why) {
    LOG.info("A sign-in at {} came to nothing: {}", provider, why.getMessage());
    return HttpResponse.seeOther(new ReturnTo(returnTo).with(why.error()));
  }
}
