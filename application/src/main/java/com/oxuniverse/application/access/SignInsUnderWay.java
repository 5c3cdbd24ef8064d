package com.oxuniverse.application.access;

import com.oxuniverse.application.port.in.BeginSignIn;
import com.oxuniverse.application.port.in.ResumeSignIn;
import com.oxuniverse.application.port.out.SecretSource;
import com.oxuniverse.application.port.out.SignInStates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

public final class SignInsUnderWay implements BeginSignIn, ResumeSignIn {

  /// How long a user may take at the provider.
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final int SECRET_BYTES = 32;

  private final SignInStates states;
  private final SecretSource secrets;
  private final InstantSource wallClock;

  public SignInsUnderWay(SignInStates states, SecretSource secrets, InstantSource wallClock) {
    this.states = states;
    this.secrets = secrets;
    this.wallClock = wallClock;
  }

  @Override
  public Begun begin(String provider, String returnTo, boolean isFresh) {
    var begun = new Begun(new Secret(secret()), secret(), secret(), new Secret(secret()));
    var now = wallClock.instant();
    states.begin(
        new PendingSignIn(
            begun.state().hash(),
            provider,
            begun.nonce(),
            begun.codeVerifier(),
            begun.browser().hash(),
            returnTo,
            isFresh,
            now.plus(PATIENCE)),
        now);
    return begun;
  }

  private String secret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.bytes(SECRET_BYTES));
  }

  /// Whoever has got hold of a state and fails with it has spent it.
  @Override
  public Result resume(String provider, Secret state, Optional<Secret> browser) {
    return states
        .take(state.hash(), wallClock.instant())
        .map(pending -> resumed(pending, provider, browser))
        .orElseGet(Unknown::new);
  }

  private static Result resumed(PendingSignIn pending, String provider, Optional<Secret> browser) {
    if (!browser.map(Secret::hash).equals(Optional.of(pending.browser()))) {
      return new OtherBrowser();
    }
    return pending.provider().equals(provider)
        ? new Resumed(
            pending.nonce(), pending.codeVerifier(), pending.returnTo(), freshSince(pending))
        : new OtherProvider(pending.returnTo());
  }

  private static Optional<Instant> freshSince(PendingSignIn pending) {
    return pending.isFresh() ? Optional.of(pending.expiresAt().minus(PATIENCE)) : Optional.empty();
  }
}
