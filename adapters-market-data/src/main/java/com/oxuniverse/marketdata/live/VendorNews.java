package com.oxuniverse.marketdata.live;

import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorFailure.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the operator when a vendor is no longer asked and when it is again: once for each change,
/// however often it is tried in between.
final class VendorNews {

  private record Trouble(Kind kind, String detail) {}

  private static final Logger LOG = LoggerFactory.getLogger(VendorNews.class);

  private static final Trouble UNKNOWN = new Trouble(Kind.UNAVAILABLE, "nothing is known of it");

  private final String vendor;
  private final Duration rest;
  private volatile Optional<Trouble> trouble = Optional.empty();
  private boolean down;

  VendorNews(String vendor, Duration rest) {
    this.vendor = vendor;
    this.rest = rest;
  }

  void failed(VendorFailure failure) {
    trouble = Optional.of(new Trouble(failure.kind(), oneLine(failure)));
  }

  void answered() {
    trouble = Optional.empty();
  }

  /// What the last call failed by, and what to do about it; nothing if it went well.
  Optional<String> trouble() {
    return trouble.map(
        it -> "%s failed (%s): %s".formatted(vendor, it.detail(), action(it.kind())));
  }

  synchronized void tell(CircuitBreakerOnStateTransitionEvent change) {
    var to = change.getStateTransition().getToState();
    if (to == State.OPEN && !down) {
      down = true;
      var why = trouble.orElse(UNKNOWN);
      LOG.warn(
          "event=vendor_down vendor={} kind={} detail=\"{}\" retry_every={} action=\"{}\"",
          vendor,
          why.kind(),
          why.detail(),
          rest,
          action(why.kind()));
    } else if (to == State.CLOSED && down) {
      down = false;
      LOG.info("event=vendor_up vendor={} action=\"none: prices are asked for again\"", vendor);
    }
  }

  private static String oneLine(VendorFailure failure) {
    return String.valueOf(failure.getMessage()).replaceAll("[\\p{Cntrl}\"]+", " ");
  }

  private static String action(Kind kind) {
    return switch (kind) {
      case RATE_LIMITED -> "ask less often: lower this vendor's rate under ox.market-data";
      case DENIED -> "check the key and the addresses of this vendor under ox.market-data";
      case UNAVAILABLE ->
          "check this machine's network and the vendor's status; picks go on, and prices come from"
              + " the next provider or are filled in later";
      case MALFORMED ->
          "the vendor may have changed its answers: compare one with what is expected, and put"
              + " another provider first until then";
      case UNKNOWN_SYMBOL, OTHER_INSTRUMENT -> "check the symbols of the universe";
    };
  }
}
