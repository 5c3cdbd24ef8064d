package com.oxuniverse.web.security;

import com.oxuniverse.application.access.SessionId;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells a page of ours from another's that makes the browser send our cookies: only ours can read
/// the one cookie that is shown to scripts and repeat it in a header. Its value goes with the
/// session, so that another that was slipped into the browser does not do.
@Singleton
public final class CsrfProof {

  public static final String HEADER = "X-CSRF-Token";

  private static final String SITE = "Sec-Fetch-Site";
  private static final Set<String> OURS = Set.of("same-origin", "none");
  private static final Set<HttpMethod> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final AccessCookies cookies;

  CsrfProof(AccessCookies cookies) {
    this.cookies = cookies;
  }

  /// What the page has to show.
  static String of(SessionId session) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(session.toString()), mac.getAlgorithm()));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes("csrf")));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /// Whether the request changes nothing, or comes from a page of ours with this session.
  boolean isGiven(HttpRequest<?> request, SessionId session) {
    return HARMLESS.contains(request.getMethod())
        || (isGiven(request) && same(shown(request), of(session)));
  }

  /// Whether the request comes from a page of ours, with whatever session.
  public boolean isGiven(HttpRequest<?> request) {
    return isOurs(request)
        && !shown(request).isEmpty()
        && cookies.csrf(request).filter(kept -> same(kept, shown(request))).isPresent();
  }

  /// Whether the browser does not say that the request comes from a page of another site.
  boolean isOurs(HttpRequest<?> request) {
    var site = request.getHeaders().get(SITE);
    return site == null || OURS.contains(site);
  }

  private static String shown(HttpRequest<?> request) {
    return Objects.requireNonNullElse(request.getHeaders().get(HEADER), "");
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(bytes(one), bytes(other));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
