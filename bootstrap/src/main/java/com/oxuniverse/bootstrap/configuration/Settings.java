package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.bootstrap.CannotProceed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// What is set, wherever it is: a system property goes before the environment, the environment
/// before the file.
public final class Settings {

  private final List<Source> sources;

  private Settings(List<Source> sources) {
    this.sources = sources;
  }

  /// @throws CannotProceed if something is set that does not exist, or to what it cannot be
  public static Settings read(
      Properties system, Map<String, String> environment, SettingsFile file) {
    var inFile = new Source(file.toString(), Setting::name, file.read());
    var settings =
        new Settings(
            List.of(
                new Source("the system properties", Setting::name, byName(system)),
                new Source("the environment", Setting::variable, environment),
                inFile));
    settings.sources.forEach(source -> source.requireKnown(KnownSettings.ALL));
    // Everything in that file is meant for us.
    inFile.requireNothingElse(KnownSettings.ALL);
    KnownSettings.ALL.forEach(settings::find);
    return settings;
  }

  private static Map<String, String> byName(Properties system) {
    return system.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, system::getProperty));
  }

  /// The value of a setting that has a standard one.
  <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseGet(() -> setting.read(setting.standard().orElseThrow(), "the program"));
  }

  /// What the setting is set to, if it is.
  <T> Optional<T> find(Setting<T> setting) {
    return sources.stream()
        .flatMap(source ->
            source.textOf(setting).map(text -> setting.read(text, source.name())).stream())
        .findFirst();
  }

  /// Those of a group that are set, in words for whoever set them.
  String setAmong(Set<Setting<?>> group) {
    return group.stream()
        .filter(setting -> find(setting).isPresent())
        .map(Setting::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
