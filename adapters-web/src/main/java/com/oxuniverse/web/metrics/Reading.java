package com.oxuniverse.web.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Reads some metrics together. May take as long as what is asked, and fail like it.
interface Reading {

  /// For whoever looks for the one that fails.
  String name();

  /// So old a number may be, by what it costs to read it anew.
  default Duration goodFor() {
    return Duration.ofSeconds(15);
  }

  /// What is not known is left out.
  ///
  /// @param now by the machine's clock
  List<Value> read(Instant now);
}
