package com.oxuniverse.application.port.out;

import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.operations.IntegrityReport.Finding;
import java.time.Instant;

/// Looks for what must not be, over all that is kept.
public interface Integrity {

  Finding look(IntegrityCheck check, Limits limits);

  /// @param unsettledSince days that were due before, by the game's clock, and are not settled are
  ///   violations
  /// @param unpublishedSince events that wait since before, by the machine's clock, are violations
  record Limits(Instant unsettledSince, Instant unpublishedSince) {}
}
