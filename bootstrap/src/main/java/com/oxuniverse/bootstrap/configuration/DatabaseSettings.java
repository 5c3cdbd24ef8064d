package com.oxuniverse.bootstrap.configuration;

import com.oxuniverse.bootstrap.CannotProceed;
import java.util.Optional;
import java.util.stream.Stream;

/// Which PostgreSQL holds the data.
///
/// @param external none for the embedded one
/// @param poolSize connections held open
public record DatabaseSettings(Optional<External> external, int poolSize) {

  /// A PostgreSQL that is there without us.
  public record External(String jdbcUrl, String user, String password) {
    @Override
    public String toString() {
      return "%s as %s".formatted(jdbcUrl, user);
    }
  }

  private static final String JDBC = "jdbc:postgresql:";

  private static final Setting<String> URL =
      Setting.optional(
          "ox.database.url",
          Kind.TEXT,
          "`jdbc:postgresql://host/database` of an external PostgreSQL; the embedded one if it is not set");
  private static final Setting<String> USER =
      Setting.optional("ox.database.user", Kind.TEXT, "the external database's user");
  private static final Setting<String> PASSWORD =
      Setting.optional("ox.database.password", Kind.SECRET, "that user's password");
  private static final Setting<Integer> POOL_SIZE =
      Setting.of(
          "ox.database.pool-size", Kind.wholeNumber(2, 90), 16, "connections to the database");

  static Stream<Setting<?>> all() {
    return Stream.of(URL, USER, PASSWORD, POOL_SIZE);
  }

  static DatabaseSettings from(Settings settings) {
    return new DatabaseSettings(external(settings), settings.get(POOL_SIZE));
  }

  public boolean isEmbedded() {
    return external.isEmpty();
  }

  private static Optional<External> external(Settings settings) {
    var url = settings.find(URL);
    if (url.isEmpty()) {
      requireAbsent(settings, USER);
      requireAbsent(settings, PASSWORD);
      return Optional.empty();
    }
    if (!url.get().startsWith(JDBC)) {
      throw new CannotProceed("%s must begin with %s".formatted(URL.name(), JDBC));
    }
    return Optional.of(
        new External(url.get(), required(settings, USER), required(settings, PASSWORD)));
  }

  private static String required(Settings settings, Setting<String> setting) {
    return settings
        .find(setting)
        .orElseThrow(() ->
            new CannotProceed("%s is missing, as %s is set".formatted(setting.name(), URL.name())));
  }

  /// Else somebody believes to be using an external database who is not.
  private static void requireAbsent(Settings settings, Setting<String> setting) {
    if (settings.find(setting).isPresent()) {
      throw new CannotProceed("%s is set, but %s is not".formatted(setting.name(), URL.name()));
    }
  }
}
