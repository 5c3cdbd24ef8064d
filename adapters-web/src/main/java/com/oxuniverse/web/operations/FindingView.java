package com.oxuniverse.web.operations;

import com.oxuniverse.application.operations.IntegrityCheck;
import com.oxuniverse.application.operations.IntegrityReport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// What a check has found.
///
/// @param violations how many
/// @param examples a few of them, by their ids
@Serdeable
record FindingView(
    @Schema(example = "BALANCES_ADD_UP") IntegrityCheck check,
    @Schema(example = "0") long violations,
    List<String> examples) {

  static FindingView of(IntegrityReport.Finding finding) {
    return new FindingView(finding.check(), finding.violations(), finding.examples());
  }
}
