package com.oxuniverse.application.port.in;

import java.time.Instant;

/// Does everything that has fallen due by now: universe, opening, cutoff, settlement, of today and
/// of every earlier day that is not settled (rules 13). Safe to call at any time, late or twice.
public interface AdvanceTradingDays {

  void advance();

  /// When something falls due next, at the latest.
  Instant nextDue();
}
