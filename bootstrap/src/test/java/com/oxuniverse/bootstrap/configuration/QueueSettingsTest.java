package com.oxuniverse.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oxuniverse.bootstrap.CannotProceed;
import com.oxuniverse.bootstrap.home.OxHome;
import com.oxuniverse.queue.SqsAccess.Keys;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueSettingsTest {

  private static final String ENDPOINT = "OX_QUEUE_ENDPOINT";

  @TempDir Path folder;

  private QueueSettings read(Map<String, String> environment) {
    return Configuration.of(OxHome.at(folder), environment, new Properties()).queue();
  }

  @Test
  void with_nothing_set_the_queues_are_embedded() {
    var queue = read(Map.of());
    assertThat(queue.isEmbedded()).isTrue();
    assertThat(queue.keys()).isEmpty();
    assertThat(queue.region()).isEqualTo("ap-northeast-2");
    assertThat(queue.options().prefix()).isEmpty();
    assertThat(queue.options().creates()).isTrue();
    assertThat(queue.options().visibility()).isEqualTo(Duration.ofSeconds(30));
    assertThat(queue.options().poll()).isEqualTo(Duration.ofSeconds(2));
    assertThat(queue.options().workers()).isEqualTo(4);
  }

  @Test
  void the_queues_of_an_installation_are_elsewhere() {
    var queue =
        read(
            Map.of(
                ENDPOINT,
                "http://queues:9324",
                "OX_QUEUE_REGION",
                "eu-west-1",
                "OX_QUEUE_ACCESS_KEY_ID",
                "id",
                "OX_QUEUE_SECRET_ACCESS_KEY",
                "secret",
                "OX_QUEUE_PREFIX",
                "staging-",
                "OX_QUEUE_CREATE",
                "false",
                "OX_QUEUE_VISIBILITY",
                "2m",
                "OX_QUEUE_WORKERS",
                "8"));
    assertThat(queue.isEmbedded()).isFalse();
    assertThat(queue.access().endpoint()).contains(URI.create("http://queues:9324"));
    assertThat(queue.access().region()).isEqualTo("eu-west-1");
    assertThat(queue.access().keys()).contains(new Keys("id", "secret"));
    assertThat(queue.toString()).doesNotContain("secret");
    assertThat(queue.options().prefix()).isEqualTo("staging-");
    assertThat(queue.options().creates()).isFalse();
    assertThat(queue.options().visibility()).isEqualTo(Duration.ofMinutes(2));
    assertThat(queue.options().poll()).isEqualTo(Duration.ofSeconds(20));
    assertThat(queue.options().workers()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({
    "ox.queue.endpoint, OX_QUEUE_ENDPOINT, queues:9324",
    "ox.queue.region, OX_QUEUE_REGION, ''",
    "ox.queue.prefix, OX_QUEUE_PREFIX, my queues",
    "ox.queue.create, OX_QUEUE_CREATE, perhaps",
    "ox.queue.visibility, OX_QUEUE_VISIBILITY, 30",
    "ox.queue.visibility, OX_QUEUE_VISIBILITY, 999ms",
    "ox.queue.visibility, OX_QUEUE_VISIBILITY, 13h",
    "ox.queue.workers, OX_QUEUE_WORKERS, 0",
    "ox.queue.workers, OX_QUEUE_WORKERS, many",
    "ox.queue.access-key-id, OX_QUEUE_SECRET_ACCESS_KEY, secret",
    "ox.queue.secret-access-key, OX_QUEUE_ACCESS_KEY_ID, id"
  })
  void a_wrong_value_is_named(String property, String variable, String value) {
    assertThatThrownBy(() -> read(Map.of(variable, value)))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining(property);
  }

  @Test
  void keys_without_a_server_are_a_mistake() {
    assertThatThrownBy(() ->
            read(Map.of("OX_QUEUE_ACCESS_KEY_ID", "id", "OX_QUEUE_SECRET_ACCESS_KEY", "secret")))
        .isInstanceOf(CannotProceed.class)
        .hasMessageContaining("ox.queue.access-key-id")
        .hasMessageContaining("ox.queue.endpoint");
  }
}
