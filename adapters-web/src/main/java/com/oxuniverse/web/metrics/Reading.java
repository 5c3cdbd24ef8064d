package com.oxuniverse.web.metrics;

import java.time.Instant;
import java.util.List;

/// Reads some metrics together. May take as long as what is asked, and fail like it.
interface Reading {

  /// For whoever looks for the one that fails.
  String name();

  /// What is not known is left out.
  ///
  /// @param now by the machine's clock
  List<Value> read(Instant now);
}
