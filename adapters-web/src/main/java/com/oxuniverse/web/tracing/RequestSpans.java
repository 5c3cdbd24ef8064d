package com.oxuniverse.web.tracing;

import com.oxuniverse.web.problem.TraceId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/// Makes each request a span of its caller's trace, or of a new one. Nothing that a client wrote is
/// in it but the trace's own numbers.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = Tracing.ENDPOINT)
final class RequestSpans implements Ordered {

  private static final String SPAN = "ox.span";

  private final Tracer tracer;

  RequestSpans(Tracing tracing) {
    this.tracer = tracing.tracer("com.oxuniverse.web");
  }

  /// Before whatever wants to know the trace's number.
  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.before() - 1;
  }

  @RequestFilter
  void begin(HttpRequest<?> request) {
    var parent =
        W3CTraceContextPropagator.getInstance()
            .extract(Context.root(), request.getHeaders(), HeaderGetter.INSTANCE);
    var span =
        tracer
            .spanBuilder(request.getMethod().name())
            .setParent(parent)
            .setSpanKind(SpanKind.SERVER)
            .setAttribute("http.request.method", request.getMethod().name())
            .startSpan();
    request.setAttribute(SPAN, span);
    TraceId.set(request, span.getSpanContext().getTraceId(), span.getSpanContext().getSpanId());
  }

  @ResponseFilter
  void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request.getAttribute(SPAN, Span.class).ifPresent(span -> end(span, request, response.code()));
  }

  private static void end(Span span, HttpRequest<?> request, int status) {
    RouteAttributes.getRouteInfo(request)
        .filter(UriRouteInfo.class::isInstance)
        .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate().toPathString())
        .ifPresent(route -> {
          span.updateName(request.getMethod().name() + " " + route);
          span.setAttribute("http.route", route);
        });
    span.setAttribute("http.response.status_code", status);
    if (status >= 500) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  private enum HeaderGetter implements TextMapGetter<HttpHeaders> {
    INSTANCE;

    @Override
    public Iterable<String> keys(HttpHeaders headers) {
      return headers.names();
    }

    @Override
    public @Nullable String get(@Nullable HttpHeaders headers, String name) {
      return headers == null ? null : headers.get(name);
    }
  }
}
