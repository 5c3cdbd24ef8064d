/// Requests, runs of jobs and messages as traces, for whoever collects them with OpenTelemetry.
@NullMarked
package com.oxuniverse.web.tracing;

import org.jspecify.annotations.NullMarked;
