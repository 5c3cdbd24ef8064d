package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import com.oxuniverse.marketdata.vendor.VendorResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Asks Alpha Vantage. No failure that leaves this class holds the key, whoever wrote its message.
final class AlphaVantageQuery {

  private static final String PATH = "/query";

  private final VendorHttp http;
  private final String endpoint;
  private final Secret key;

  AlphaVantageQuery(VendorHttp http, AlphaVantageSettings settings) {
    this.http = http;
    this.endpoint = endpoint(settings.baseUrl());
    this.key = new Secret(settings.apiKey());
  }

  /// @param function and its parameters, of characters that need no encoding
  /// @param read makes what is wanted of the answer
  /// @throws VendorFailure if there is no such answer
  <T> T ask(String function, VendorSymbol symbol, Duration within, Function<Answer, T> read) {
    try {
      var response = http.get(address(function, symbol), Map.of(), within);
      return read.apply(Answer.read(body(response), symbol.text()));
    } catch (VendorFailure failure) {
      throw withoutKey(failure);
    } catch (RuntimeException fault) {
      throw key.isIn(fault) ? new IllegalStateException(key.outOf(fault.toString())) : fault;
    }
  }

  private URI address(String function, VendorSymbol symbol) {
    return URI.create(
        "%s?function=%s&symbol=%s&datatype=json&apikey=%s"
            .formatted(
                endpoint,
                function,
                URLEncoder.encode(symbol.text(), StandardCharsets.UTF_8),
                key.encoded()));
  }

  private static String endpoint(URI baseUrl) {
    var base = baseUrl.toString().replaceFirst("/+$", "");
    return base.endsWith(PATH) ? base : base + PATH;
  }

  private static String body(VendorResponse response) {
    int status = response.status();
    if (status == 200) {
      return response.body();
    }
    throw new VendorFailure(kind(status), "Alpha Vantage answers with status " + status);
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 401, 403 -> Kind.DENIED;
      case 429 -> Kind.RATE_LIMITED;
      default -> status >= 500 ? Kind.UNAVAILABLE : Kind.MALFORMED;
    };
  }

  /// Cut short only when the key is out of it: of half a key nobody would know that it is one.
  private VendorFailure withoutKey(VendorFailure failure) {
    var cause = failure.getCause();
    boolean isCauseTold = cause != null && !key.isIn(cause);
    var message = Objects.requireNonNullElse(failure.getMessage(), "");
    var told = Excerpt.of(key.outOf(message));
    if (told.equals(message) && (cause == null || isCauseTold)) {
      return failure;
    }
    return isCauseTold
        ? new VendorFailure(failure.kind(), told, cause)
        : new VendorFailure(failure.kind(), told);
  }
}
