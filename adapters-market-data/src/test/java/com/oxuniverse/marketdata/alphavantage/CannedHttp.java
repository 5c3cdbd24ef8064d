package com.oxuniverse.marketdata.alphavantage;

import com.oxuniverse.marketdata.vendor.VendorFailure;
import com.oxuniverse.marketdata.vendor.VendorHttp;
import com.oxuniverse.marketdata.vendor.VendorResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Answers every request alike, without a connection, and remembers what was asked.
final class CannedHttp implements VendorHttp {

  final List<URI> asked = new ArrayList<>();

  private final Function<URI, VendorResponse> answer;

  private CannedHttp(Function<URI, VendorResponse> answer) {
    this.answer = answer;
  }

  static CannedHttp says(String body) {
    return says(200, body);
  }

  static CannedHttp says(int status, String body) {
    return new CannedHttp(uri -> new VendorResponse(status, Map.of(), body));
  }

  static CannedHttp repeatsTheAddress(String before, String after) {
    return new CannedHttp(uri -> new VendorResponse(200, Map.of(), before + uri + after));
  }

  static CannedHttp fails(Function<URI, VendorFailure> failure) {
    return breaks(failure);
  }

  static CannedHttp breaks(Function<URI, ? extends RuntimeException> failure) {
    return new CannedHttp(uri -> {
      throw failure.apply(uri);
    });
  }

  @Override
  public VendorResponse get(URI uri, Map<String, String> headers, Duration within) {
    asked.add(uri);
    return answer.apply(uri);
  }

  @Override
  public void close() {}
}
