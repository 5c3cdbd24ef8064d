package com.oxuniverse.web.operations;

import com.oxuniverse.application.batch.RunStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// How many runs stand so.
@Serdeable
record OpenRunsView(
    @Schema(example = "FAILED") RunStatus status, @Schema(example = "0") long runs) {}
