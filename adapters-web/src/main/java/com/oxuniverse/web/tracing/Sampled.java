package com.oxuniverse.web.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/// Which traces that begin here are sent: a share of those that players cause, and all runs of
/// jobs, which are few.
final class Sampled implements Sampler {

  private final Sampler share;

  Sampled(double share) {
    this.share = Sampler.traceIdRatioBased(share);
  }

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    return kind == SpanKind.INTERNAL
        ? SamplingResult.recordAndSample()
        : share.shouldSample(parent, traceId, name, kind, attributes, links);
  }

  @Override
  public String getDescription() {
    return "jobs and " + share.getDescription();
  }
}
