package com.oxuniverse.application.port.in;

/// Gives picks that were accepted without a snapshot one, as long as that is allowed (rules 4).
/// Safe to call at any time: what is changed, cancelled or settled meanwhile stays as it is.
public interface FillSnapshots {

  /// Asks once for every pick that still waits. Call again after a while as long as some do.
  Filled fill();

  /// @param filled picks that have a snapshot now
  /// @param waiting picks that may still get one
  /// @param left picks whose time has run out since the last call, and that will be void
  record Filled(int filled, int waiting, int left) {}
}
