package com.oxuniverse.web.security;

import com.oxuniverse.application.access.ApiKeySecret;
import com.oxuniverse.application.access.Secret;
import com.oxuniverse.domain.player.UserId;
import com.oxuniverse.web.security.Credentials.Shown;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/// What can be known of the token that a request shows without asking whose it is by now: enough to
/// count requests by, not to let anybody in.
@Singleton
public final class ShownTokens {

  private final Credentials credentials;
  private final TokenVerifier verifier;
  private final ExecutorService mayBlock;

  ShownTokens(
      Credentials credentials,
      TokenVerifier verifier,
      @Named(TaskExecutors.BLOCKING) ExecutorService mayBlock) {
    this.credentials = credentials;
    this.verifier = verifier;
    this.mayBlock = mayBlock;
  }

  /// The SHA-256 of the one token that is looked at, right or wrong: as short as any other, however
  /// long the headers are and whatever else is in them.
  public Optional<String> hash(HttpRequest<?> request) {
    return credentials.of(request).map(shown -> new Secret(shown.token()).hash().hex());
  }

  /// To whom we have given the token, if a token is shown. Of a key nothing is known at once.
  public Optional<CompletableFuture<Optional<UserId>>> user(HttpRequest<?> request) {
    return credentials.of(request).map(Shown::token).map(this::user);
  }

  private CompletableFuture<Optional<UserId>> user(String token) {
    var known = verifier.recall(token);
    if (known.isPresent() || ApiKeySecret.isMeantBy(token)) {
      return CompletableFuture.completedFuture(known.map(TokenClaims::user));
    }
    return CompletableFuture.supplyAsync(
        () -> verifier.verify(token).map(TokenClaims::user), mayBlock);
  }
}
