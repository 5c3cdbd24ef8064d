package com.oxuniverse.web.management;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// What runs here.
///
/// @param version of the jar, or `development`
@Serdeable
record InfoView(String name, String version, String java, Instant startedAt) {}
