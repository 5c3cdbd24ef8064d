package com.oxuniverse.web.management;

import com.oxuniverse.web.metrics.Scrape;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// Everything there is on the port of the operators.
@Singleton
final class OpsPages {

  private final Map<String, Supplier<OpsAnswer>> pages;
  private final JsonMapper json;
  private final Instant startedAt;

  OpsPages(
      Health health, Scrape scrape, JsonMapper json, @Named("wallClock") InstantSource wallClock) {
    this.json = json;
    this.startedAt = wallClock.instant();
    this.pages =
        Map.of(
            "/health", () -> health(health.whole()),
            "/health/liveness", () -> health(health.liveness()),
            "/health/readiness", () -> health(health.readiness()),
            "/prometheus", () -> new OpsAnswer(200, Scrape.MEDIA_TYPE, scrape.text()),
            "/info", () -> json(200, info()));
  }

  OpsAnswer answer(String method, String path) {
    var page = pages.get(path);
    if (page == null) {
      return OpsAnswer.NOT_FOUND;
    }
    return method.equals("GET") || method.equals("HEAD")
        ? page.get()
        : OpsAnswer.METHOD_NOT_ALLOWED;
  }

  private OpsAnswer health(HealthView health) {
    return json(health.isUp() ? 200 : 503, health);
  }

  private InfoView info() {
    return new InfoView(
        "OX Universe",
        Objects.requireNonNullElse(
            OpsPages.class.getPackage().getImplementationVersion(), "development"),
        Runtime.version().toString(),
        startedAt);
  }

  private OpsAnswer json(int status, Object body) {
    try {
      return new OpsAnswer(status, "application/json", json.writeValueAsString(body) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
