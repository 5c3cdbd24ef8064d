package com.oxuniverse.web.operations;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// How many errors were deleted.
@Serdeable
record DeletedErrorsView(@Schema(example = "120") long deleted) {}
