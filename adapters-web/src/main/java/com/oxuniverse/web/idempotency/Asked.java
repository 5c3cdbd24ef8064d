package com.oxuniverse.web.idempotency;

import com.oxuniverse.application.idempotency.RequestKey;
import com.oxuniverse.web.security.Caller;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request that changes something.
///
/// @param key absent if the client does not mind doing it twice
/// @param body as it was read, so that white space and the order of fields do not matter
public record Asked(
    HttpRequest<?> http,
    Optional<Caller> caller,
    Optional<IdempotencyKey> key,
    Optional<Record> body) {

  /// @param key null if there is none, as the framework hands over what is left out
  public static Asked of(
      HttpRequest<?> http, Caller caller, @Nullable IdempotencyKey key, Record body) {
    return new Asked(http, Optional.of(caller), Optional.ofNullable(key), Optional.of(body));
  }

  /// A request without a body.
  ///
  /// @param key null if there is none, as the framework hands over what is left out
  public static Asked of(HttpRequest<?> http, Caller caller, @Nullable IdempotencyKey key) {
    return new Asked(http, Optional.of(caller), Optional.ofNullable(key), Optional.empty());
  }

  /// A request of nobody who has an account, by whom a key could be remembered.
  public static Asked byProgram(HttpRequest<?> http, Record body) {
    return new Asked(http, Optional.empty(), Optional.empty(), Optional.of(body));
  }

  Optional<RequestKey> requestKey() {
    return caller.flatMap(
        who -> key.map(it -> new RequestKey(who.user(), it.text(), fingerprint())));
  }

  private String fingerprint() {
    var content =
        http.getMethodName()
            + " "
            + http.getUri().getRawPath()
            + "\n"
            + body.map(Record::toString).orElse("");
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
