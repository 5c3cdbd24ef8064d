package com.oxuniverse.web.queue;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/// How many messages it was.
///
/// @param messages as far as the queue server can count them
@Serdeable
record MovedView(
    @Schema(example = "ox-batch") String queue, @Schema(example = "12") long messages) {}
