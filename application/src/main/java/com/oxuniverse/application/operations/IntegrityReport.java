package com.oxuniverse.application.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// @param at by the game's clock
public record IntegrityReport(Instant at, Duration took, List<Finding> findings) {

  public IntegrityReport {
    findings = List.copyOf(findings);
  }

  /// @param violations how many
  /// @param examples a few of them, by their ids
  public record Finding(IntegrityCheck check, long violations, List<String> examples) {

    public Finding {
      examples = List.copyOf(examples);
    }
  }

  public boolean isClean() {
    return findings.stream().allMatch(it -> it.violations() == 0);
  }
}
