package com.oxuniverse.bootstrap.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.bootstrap.configuration.Configuration;
import com.oxuniverse.bootstrap.home.OxHome;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is deployed must start: the jar for production refuses a database or queues that nobody has
/// named.
class DeployedSettingsTest {

  @TempDir Path folder;

  private Configuration read(Map<String, String> environment) {
    var configuration = Configuration.of(OxHome.at(folder), environment, new Properties());
    configuration.requireConsistent();
    assertThat(configuration.database().isEmbedded()).isFalse();
    assertThat(configuration.queue().isEmbedded()).isFalse();
    assertThat(configuration.queue().options().creates()).isFalse();
    return configuration;
  }

  @Test
  void kubernetes_names_database_and_queues() {
    var queue = read(DeployedSettings.kubernetes()).queue();
    assertThat(queue.endpoint())
        .contains(URI.create("https://sqs.%s.amazonaws.com".formatted(queue.region())));
    assertThat(queue.keys()).isPresent();
  }

  @Test
  void terraform_names_database_and_queues_of_its_region() {
    var queue = read(DeployedSettings.terraform()).queue();
    assertThat(queue.region()).isEqualTo("eu-west-1");
    assertThat(queue.endpoint()).contains(URI.create("https://sqs.eu-west-1.amazonaws.com"));
    assertThat(queue.options().prefix()).isEqualTo("ox-universe-");
  }
}
