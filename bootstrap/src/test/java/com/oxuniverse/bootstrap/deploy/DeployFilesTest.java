package com.oxuniverse.bootstrap.deploy;

import static com.oxuniverse.bootstrap.deploy.DeployFiles.FOLDER;
import static com.oxuniverse.bootstrap.deploy.DeployFiles.ROOT;
import static com.oxuniverse.bootstrap.deploy.DeployFiles.WORKFLOW;
import static com.oxuniverse.bootstrap.deploy.DeployFiles.documents;
import static com.oxuniverse.bootstrap.deploy.DeployFiles.ending;
import static com.oxuniverse.bootstrap.deploy.DeployFiles.found;
import static com.oxuniverse.bootstrap.deploy.DeployFiles.text;
import static com.oxuniverse.bootstrap.deploy.DeployFiles.valuesOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.oxuniverse.bootstrap.configuration.KnownSettings;
import com.oxuniverse.bootstrap.configuration.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is deployed by is only tried where it is deployed. What can be told before, is told here.
class DeployFilesTest {

  private static final Path ALERTS = FOLDER.resolve("prometheus/alerts.yaml");
  private static final Path DASHBOARD = FOLDER.resolve("grafana/ox-universe.json");
  private static final Path QUEUES = FOLDER.resolve("terraform/queues.tf");

  private static final Pattern VARIABLE = Pattern.compile("\\b(OX_[A-Z0-9_]*[A-Z0-9])\\b");
  private static final Pattern PROPERTY = Pattern.compile("(?m)^#?(ox\\.[a-z.-]+)=");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern QUEUE = Pattern.compile("(?m)^ +(ox-[a-z-]+ += \\{ is_fifo = \\w+)");
  private static final Pattern VERSION = Pattern.compile(".+@v\\d+\\.\\d+\\.\\d+");

  private static final Set<String> NO_SETTINGS = Set.of("OX_HOME");

  @Test
  void yaml_and_json_can_be_read() {
    assertThat(Stream.concat(ending(".yaml", ".json"), Stream.of(WORKFLOW)))
        .hasSizeGreaterThan(12)
        .allSatisfy(file -> assertThat(documents(file)).as(file.toString()).isNotEmpty());
  }

  @Test
  void every_alert_says_how_bad_it_is_and_what_to_do() {
    assertThat(alerts())
        .hasSizeGreaterThan(20)
        .allSatisfy(alert -> {
          var name = String.valueOf(alert.get("alert"));
          assertThat(valueIn(alert, "labels", "severity")).as(name).isIn("critical", "warning");
          assertThat(valueIn(alert, "annotations", "summary")).as(name).isNotBlank();
          assertThat(valueIn(alert, "annotations", "description")).as(name).isNotBlank();
          assertLeadsSomewhere(name, valueIn(alert, "annotations", "runbook"));
        });
    assertThat(alerts().stream().map(it -> it.get("alert"))).doesNotHaveDuplicates();
  }

  private static void assertLeadsSomewhere(String alert, String runbook) {
    var parts = runbook.split("#", 2);
    assertThat(parts).as(alert).hasSize(2);
    assertThat(found(HEADING, ROOT.resolve(parts[0])).map(DeployFilesTest::anchor))
        .as("%s leads to %s", alert, runbook)
        .contains(parts[1]);
  }

  /// As GitHub makes it of a heading.
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  @Test
  void alerts_and_dashboard_look_at_metrics_that_are_there() {
    var asked =
        Stream.of(ALERTS, DASHBOARD)
            .flatMap(file -> valuesOf("expr", documents(file)))
            .flatMap(expression -> Metrics.of(String.valueOf(expression)))
            .collect(Collectors.toSet());

    assertThat(asked).isSubsetOf(Metrics.KNOWN);
    assertThat(Metrics.KNOWN.stream().filter(it -> it.startsWith("ox_"))).allMatch(asked::contains);
  }

  @Test
  void settings_that_are_set_exist() {
    var known = KnownSettings.ALL.stream().map(Setting::variable).collect(Collectors.toSet());
    var unknown =
        DeployFiles.all().stream()
            .flatMap(file -> found(VARIABLE, file))
            .filter(name -> !known.contains(name))
            .filter(name -> !NO_SETTINGS.contains(name));

    assertThat(unknown).isEmpty();
    assertThat(found(PROPERTY, FOLDER.resolve("compose/ox.properties.example")))
        .hasSizeGreaterThan(5)
        .isSubsetOf(KnownSettings.ALL.stream().map(Setting::name).toList());
  }

  @Test
  void the_queues_are_those_of_the_service() {
    assertThat(found(QUEUE, QUEUES).map(it -> it.replaceAll(" += \\{ is_fifo =", "")))
        .containsExactlyInAnyOrder(
            "ox-eod-fetch false",
            "ox-settlement-compute false",
            "ox-points-award true",
            "ox-prediction-submitted true",
            "ox-batch false",
            "ox-notifications false");
    assertThat(text(QUEUES)).contains("${each.key}-dlq${local.endings[each.key]}");
  }

  @Test
  void what_is_fetched_from_elsewhere_has_a_version() {
    assertThat(valuesOf("uses", documents(WORKFLOW)).map(String::valueOf))
        .hasSizeGreaterThan(3)
        .allMatch(VERSION.asMatchPredicate());
    assertThat(valuesOf("image", documents(FOLDER.resolve("compose.yaml"))).map(String::valueOf))
        .filteredOn(image -> !image.equals("ox-universe"))
        .hasSize(3)
        .allMatch(image -> image.matches(".+:[\\d.]+(-.+)?"));
  }

  @Test
  void scripts_can_be_started() {
    assertThat(DeployFiles.all().stream().filter(file -> text(file).startsWith("#!")))
        .hasSizeGreaterThan(5)
        .allMatch(Files::isExecutable);
  }

  private static List<Map<?, ?>> alerts() {
    return valuesOf("rules", documents(ALERTS))
        .flatMap(rules -> ((List<?>) rules).stream())
        .<Map<?, ?>>map(Map.class::cast)
        .toList();
  }

  private static String valueIn(Map<?, ?> alert, String part, String key) {
    return String.valueOf(((Map<?, ?>) alert.get(part)).get(key)).replace("null", "");
  }
}
