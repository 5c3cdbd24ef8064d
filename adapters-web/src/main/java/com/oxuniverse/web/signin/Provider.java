package com.oxuniverse.web.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.oxuniverse.application.port.in.ResumeSignIn.Resumed;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.security.oauth2.endpoint.token.request.TokenEndpointClient;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/// One provider, as it can be asked. What it says of itself is asked for when it is first needed
/// and remembered until something goes wrong, so that neither a provider that is down nor one that
/// has moved keeps its users out once it is back.
final class Provider {

  private static final String CONFIGURATION = "/.well-known/openid-configuration";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SignInProvider provider;
  private final HttpClient http;
  private final TokenEndpointClient tokens;
  private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

  private record Known(ProviderMetadata metadata, IdTokens idTokens) {}

  Provider(SignInProvider provider, HttpClient http, TokenEndpointClient tokens) {
    this.provider = provider;
    this.http = http;
    this.tokens = tokens;
  }

  SignInProvider setup() {
    return provider;
  }

  URI authorizationEndpoint() throws SignInFailed {
    return known().metadata().authorizationEndpoint();
  }

  /// That an answer which says whose it is says it is this one's (RFC 9207).
  void requireOwn(Optional<String> issuer) throws SignInFailed {
    var metadata = known().metadata();
    boolean isOwn =
        issuer.map(metadata.issuer()::equals).orElseGet(() -> !metadata.isNamingItself());
    if (!isOwn) {
      known.set(Optional.empty());
      throw new SignInFailed(SignInError.PROVIDER_ERROR, "another provider has answered");
    }
  }

  /// Who the user is whom the provider sent back with this code.
  JWTClaimsSet identify(String code, Resumed resumed, URI callback) throws SignInFailed {
    try {
      var now = known();
      var exchange =
          new CodeExchange(provider, now.metadata(), callback, code, resumed.codeVerifier());
      var token =
          answer(exchange)
              .idToken()
              .orElseThrow(
                  () -> new SignInFailed(SignInError.PROVIDER_ERROR, "it gives no ID token"));
      return now.idTokens().verified(token, resumed.nonce());
    } catch (SignInFailed e) {
      known.set(Optional.empty());
      throw e;
    }
  }

  private TokenAnswer answer(CodeExchange exchange) throws SignInFailed {
    return awaited("the code", tokens.sendRequest(exchange));
  }

  private Known known() throws SignInFailed {
    var remembered = known.get();
    if (remembered.isPresent()) {
      return remembered.get();
    }
    var metadata = metadata();
    var found = new Known(metadata, new IdTokens(provider, metadata));
    known.set(Optional.of(found));
    return found;
  }

  private ProviderMetadata metadata() throws SignInFailed {
    var address = provider.issuer().toString().replaceFirst("/$", "") + CONFIGURATION;
    var metadata =
        awaited(
            "its configuration", http.retrieve(HttpRequest.GET(address), ProviderMetadata.class));
    if (!metadata.issuer().equals(provider.issuer().toString())) {
      throw new SignInFailed(
          SignInError.PROVIDER_ERROR, "it calls itself '%s'".formatted(metadata.issuer()));
    }
    return metadata;
  }

  /// An answer that says no is told from one that does not come, or is none of a provider.
  private static <T> T awaited(String what, Publisher<T> publisher) throws SignInFailed {
    var answer = Mono.from(publisher).toFuture();
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new SignInFailed(SignInError.UNAVAILABLE, what + ": no answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignInFailed(SignInError.UNAVAILABLE, what + ": interrupted");
    } catch (ExecutionException e) {
      throw failure(what, e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static SignInFailed failure(String what, @Nullable Throwable cause) {
    if (cause instanceof HttpClientResponseException e) {
      boolean isRefusal = e.code() / 100 == 4;
      return new SignInFailed(
          isRefusal ? SignInError.PROVIDER_ERROR : SignInError.UNAVAILABLE,
          "%s: status %d".formatted(what, e.code()));
    }
    return new SignInFailed(SignInError.UNAVAILABLE, "%s: %s".formatted(what, cause));
  }
}
