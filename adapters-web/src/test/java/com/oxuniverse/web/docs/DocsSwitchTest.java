package com.oxuniverse.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocsSwitchTest {

  @Test
  void the_docs_are_there_by_default() {
    try (var context = ApplicationContext.run()) {
      assertThat(context.containsBean(DocsController.class)).isTrue();
    }
  }

  @Test
  void in_production_there_are_none() {
    try (var context = ApplicationContext.run("prod")) {
      assertThat(context.containsBean(DocsController.class)).isFalse();
    }
  }

  @Test
  void they_can_be_switched_off_anywhere() {
    try (var context = ApplicationContext.run(Map.of("ox.docs.enabled", false))) {
      assertThat(context.containsBean(DocsController.class)).isFalse();
    }
  }
}
