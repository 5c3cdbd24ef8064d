package com.oxuniverse.marketdata.vendor;

import org.jspecify.annotations.Nullable;

/// A vendor did not answer, or not with what was asked for. The message never holds a key, a crumb
/// or a cookie.
public final class VendorFailure extends RuntimeException {

  public enum Kind {
    /// Too many requests: ask less often.
    RATE_LIMITED,
    /// The vendor wants another key, cookie or crumb.
    DENIED,
    /// No answer in time, a broken connection, an error of the vendor's own.
    UNAVAILABLE,
    /// An answer that is none: HTML, half a JSON, other fields, too much of it.
    MALFORMED,
    /// The vendor does not know the symbol, or not for the days asked for.
    UNKNOWN_SYMBOL,
    /// The vendor answers for something else: another currency, exchange, kind or symbol.
    OTHER_INSTRUMENT;

    /// Whether the same request may succeed a moment later.
    public boolean isPassing() {
      return switch (this) {
        case UNAVAILABLE, MALFORMED -> true;
        case RATE_LIMITED, DENIED, UNKNOWN_SYMBOL, OTHER_INSTRUMENT -> false;
      };
    }

    /// Whether it speaks against the vendor, and not only against the symbol.
    public boolean isVendors() {
      return switch (this) {
        case RATE_LIMITED, DENIED, UNAVAILABLE, MALFORMED -> true;
        case UNKNOWN_SYMBOL, OTHER_INSTRUMENT -> false;
      };
    }
  }

  private final Kind kind;

  public VendorFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public VendorFailure(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
