package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import com.oxuniverse.marketdata.vendor.VendorResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks what Yahoo tells only to a browser that has been there before: with a cookie, and with the
/// crumb that belongs to it. Both are fetched when first needed and again once they are refused.
/// Shared by all who ask.
public final class YahooSession {

  private static final Pattern CRUMB = Pattern.compile("[^\\s<>{}\"]{1,64}");

  private record Access(String cookie, String crumb) {}

  private final VendorHttp http;
  private final YahooSettings settings;
  private final LongSupplier nanos;
  private final ReentrantLock renewing = new ReentrantLock();
  private volatile @Nullable Access access;

  /// @param nanos a counter of nanoseconds that only goes forward, for the deadlines
  public YahooSession(VendorHttp http, YahooSettings settings, LongSupplier nanos) {
    this.http = http;
    this.settings = settings;
    this.nanos = nanos;
  }

  /// @param target path and query without the crumb
  VendorResponse get(String target, Duration within) {
    long until = nanos.getAsLong() + within.toNanos();
    var used = access(null, until);
    var response = get(target, used, until);
    return isDenied(response) ? get(target, access(used, until), until) : response;
  }

  private VendorResponse get(String target, Access used, long until) {
    var crumb = URLEncoder.encode(used.crumb(), StandardCharsets.UTF_8);
    return http.get(settings.at(target + "&crumb=" + crumb), with(used.cookie()), left(until));
  }

  private static boolean isDenied(VendorResponse response) {
    return response.status() == 401 || response.status() == 403;
  }

  /// @param refused what has been refused and must not be used again; many callers may have been,
  ///   and one of them renews it for all
  private Access access(@Nullable Access refused, long until) {
    var known = access;
    if (known != null && !known.equals(refused)) {
      return known;
    }
    lock(until);
    try {
      known = access;
      if (known == null || known.equals(refused)) {
        known = renewed(until);
        access = known;
      }
      return known;
    } finally {
      renewing.unlock();
    }
  }

  private void lock(long until) {
    try {
      if (!renewing.tryLock(left(until).toNanos(), TimeUnit.NANOSECONDS)) {
        throw new VendorFailure(Kind.UNAVAILABLE, "Yahoo's crumb did not come in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VendorFailure(Kind.UNAVAILABLE, "interrupted while waiting for Yahoo's crumb");
    }
  }

  private Access renewed(long until) {
    var cookie = cookie(http.get(settings.cookieUrl(), YahooAnswer.BROWSER, left(until)));
    var response = http.get(settings.at("/v1/test/getcrumb"), with(cookie), left(until));
    if (response.status() != 200) {
      throw YahooAnswer.failure(response);
    }
    var crumb = response.body().strip();
    if (!CRUMB.matcher(crumb).matches()) {
      var kind = crumb.isEmpty() ? Kind.DENIED : Kind.MALFORMED;
      throw new VendorFailure(kind, "Yahoo answered with no crumb");
    }
    return new Access(cookie, crumb);
  }

  /// The page itself is a 404, and sets the cookie all the same.
  private static String cookie(VendorResponse response) {
    var cookies = response.headers().getOrDefault("set-cookie", List.of());
    if (!cookies.isEmpty()) {
      return cookies.stream().map(YahooSession::pair).collect(Collectors.joining("; "));
    }
    throw response.status() == 429 || response.status() >= 500
        ? YahooAnswer.failure(response)
        : new VendorFailure(Kind.DENIED, "Yahoo sets no cookie");
  }

  private static String pair(String cookie) {
    int end = cookie.indexOf(';');
    return end < 0 ? cookie : cookie.substring(0, end);
  }

  private static Map<String, String> with(String cookie) {
    var headers = new HashMap<>(YahooAnswer.BROWSER);
    headers.put("Cookie", cookie);
    return headers;
  }

  private Duration left(long until) {
    return Duration.ofNanos(Math.max(0, until - nanos.getAsLong()));
  }
}
