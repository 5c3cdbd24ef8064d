package com.oxuniverse.marketdata.vendor;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Reads from a vendor over HTTP. Nothing else in the market's adapters opens a connection.
public interface VendorHttp extends AutoCloseable {

  /// Whatever the vendor answers, of whatever status. Redirects are followed on the vendor's own
  /// host only, and few.
  ///
  /// @param within the last byte must be there by then, however slowly they come
  /// @throws VendorFailure if there is no whole answer in time, or too much of it
  VendorResponse get(URI uri, Map<String, String> headers, Duration within);

  @Override
  void close();
}
