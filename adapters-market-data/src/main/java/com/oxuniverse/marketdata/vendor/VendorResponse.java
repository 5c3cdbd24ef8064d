package com.oxuniverse.marketdata.vendor;

import java.util.List;
import java.util.Map;

/// @param headers by lower-case name
public record VendorResponse(int status, Map<String, List<String>> headers, String body) {

  public VendorResponse {
    headers = Map.copyOf(headers);
  }
}
