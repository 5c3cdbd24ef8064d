package com.oxuniverse.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.HttpServerConfiguration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebDefaultsTest {

  @Test
  void they_hold_where_nothing_else_is_said() {
    try (var context = ApplicationContext.run()) {
      assertThat(context.getBean(HttpServerConfiguration.class).getMaxRequestSize())
          .isEqualTo(64 * 1024);
    }
  }

  @Test
  void whoever_runs_the_service_has_the_last_word() {
    try (var context = ApplicationContext.run(Map.of("micronaut.server.max-request-size", "1KB"))) {
      assertThat(context.getBean(HttpServerConfiguration.class).getMaxRequestSize())
          .isEqualTo(1024);
    }
  }

  @Test
  void a_blank_issuer_or_audience_stops_the_start_and_is_named() {
    for (var property : new String[] {"ox.token.issuer", "ox.token.audience"}) {
      assertThatThrownBy(() -> ApplicationContext.run(Map.of(property, " ")).close())
          .hasStackTraceContaining(property + " must not be blank");
    }
  }
}
