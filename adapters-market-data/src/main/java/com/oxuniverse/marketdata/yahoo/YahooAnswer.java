package com.oxuniverse.marketdata.yahoo;

import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import com.oxuniverse.marketdata.vendor.VendorJson;
import com.oxuniverse.marketdata.vendor.VendorResponse;
import java.util.Map;
import java.util.Optional;

/// Tells an answer from an error, which Yahoo says by the status, by an `error` beside the `result`
/// or by a page for people.
final class YahooAnswer {

  /// Yahoo sends another page to a program that does not look like a browser.
  static final Map<String, String> BROWSER =
      Map.of(
          "User-Agent",
          "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
              + " Chrome/131.0.0.0 Safari/537.36",
          "Accept",
          "*/*",
          "Accept-Language",
          "en-US,en;q=0.9");

  private YahooAnswer() {}

  /// The `result` of an answer to a question about symbols.
  ///
  /// @param kind the only field of the answer, for example `chart`
  static VendorJson result(VendorResponse response, String kind) {
    if (response.status() != 200) {
      throw failure(response);
    }
    var answer = VendorJson.read(response.body()).at(kind);
    var error = answer.value("error");
    if (error.isPresent()) {
      throw failure(200, error.get());
    }
    return answer.at("result");
  }

  static VendorFailure failure(VendorResponse response) {
    return error(response)
        .map(error -> failure(response.status(), error))
        .orElseGet(() -> failure(kind(response.status(), "", response.body()), response.status()));
  }

  private static VendorFailure failure(int status, VendorJson error) {
    var code = textOf(error, "code");
    return failure(kind(status, code, textOf(error, "description")), status);
  }

  private static VendorFailure failure(Kind kind, int status) {
    return new VendorFailure(kind, "Yahoo answered with status %d: %s".formatted(status, kind));
  }

  /// Of `{"chart": {"result": null, "error": {"code": …, "description": …}}}`.
  private static Optional<VendorJson> error(VendorResponse response) {
    try {
      return VendorJson.read(response.body()).fields().values().stream()
          .flatMap(answer -> answer.value("error").stream())
          .filter(VendorJson::isObject)
          .findFirst();
    } catch (VendorFailure e) {
      return Optional.empty();
    }
  }

  /// A symbol is called unknown only if Yahoo says so itself: a 404 of any other machine on the way
  /// says nothing about it. And it is never called delisted: in all recorded answers Yahoo only
  /// says that it «may be», the very same of symbols that were renamed or never existed.
  private static Kind kind(int status, String code, String text) {
    return switch (status) {
      case 401, 403 -> Kind.DENIED;
      // 999 is Yahoo's own.
      case 429, 999 -> Kind.RATE_LIMITED;
      case 408 -> Kind.UNAVAILABLE;
      case 200, 400, 404, 422 -> said(code, text);
      default -> status >= 500 ? Kind.UNAVAILABLE : Kind.MALFORMED;
    };
  }

  private static Kind said(String code, String text) {
    boolean notForThoseDays = text.contains("Data doesn't exist") || text.contains("not available");
    return switch (code) {
      case "Not Found" -> Kind.UNKNOWN_SYMBOL;
      case "Unauthorized" -> Kind.DENIED;
      case "Too Many Requests" -> Kind.RATE_LIMITED;
      case "Internal Server Error" -> Kind.UNAVAILABLE;
      default -> notForThoseDays ? Kind.UNKNOWN_SYMBOL : Kind.MALFORMED;
    };
  }

  private static String textOf(VendorJson error, String field) {
    return error.value(field).filter(VendorJson::isText).map(VendorJson::text).orElse("");
  }
}
