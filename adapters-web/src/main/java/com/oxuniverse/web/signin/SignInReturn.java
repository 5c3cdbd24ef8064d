package com.oxuniverse.web.signin;

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
    var name = provider.setup().name();
    var result =
        answer
            .state()
            .map(state -> signIns.resume(name, state, answer.browser()))
            .orElseGet(Unknown::new);
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

  private MutableHttpResponse<?> resumed(
      Provider provider, ProviderAnswer answer, Resumed resumed) {
    try {
      return letIn(identified(provider, answer, resumed), answer, resumed);
    } catch (SignInFailed e) {
      return failed(provider.setup().name(), resumed.returnTo(), e);
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
        // The browser forgets it now, and nobody else is to know it.
        answer.access().ifPresent(ends::byAccessToken);
        var signIn = new SignIn(claims.provider().name(), at, shortened(answer.device()));
        var session = sessions.start(player.id(), signIn);
        yield answers.signedIn(session, new ReturnTo(resumed.returnTo()).uri());
      }
      case Suspended _ -> throw new SignInFailed(SignInError.SUSPENDED, "the user is suspended");
    };
  }

  private static String shortened(String device) {
    return device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
  }

  private static MutableHttpResponse<?> failed(String provider, String returnTo, SignInFailed why) {
    LOG.info("A sign-in at {} came to nothing: {}", provider, why.getMessage());
    return HttpResponse.seeOther(new ReturnTo(returnTo).with(why.error()));
  }
}
