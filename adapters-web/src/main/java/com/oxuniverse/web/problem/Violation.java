package com.oxuniverse.web.problem;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// One thing that is wrong with a request.
///
/// @param field the body's field, the parameter or the header, for example `symbols[3]`
/// @param message what it should be
@Serdeable
@Schema(description = "One thing that is wrong with the request.")
public record Violation(
    @Schema(description = "The body's field, the parameter or the header.", example = "symbols[3]")
        String field,
    @Schema(description = "What it should be.", example = "must be UP or DOWN") String message) {}
